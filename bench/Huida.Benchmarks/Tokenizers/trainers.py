"""What sentencepiece needs to learn a byte-pair vocabulary: a line of "name<TAB>seconds of CPU", the best of two.

Usage: python3 trainers.py TEXT VOCABULARY

One thread, every character kept, in the temporary folder that it runs in.
"""
import sys
import tempfile
import time

import sentencepiece

text, size = sys.argv[1:]
seconds = []
with tempfile.TemporaryDirectory() as folder:
    for _ in range(2):
        started = time.process_time()
        sentencepiece.SentencePieceTrainer.train(
            input=text, model_prefix=f"{folder}/bpe", model_type="bpe", vocab_size=int(size), character_coverage=1.0, num_threads=1, minloglevel=2)
        seconds.append(time.process_time() - started)
print(f"sentencepiece bpe\t{min(seconds)}")
