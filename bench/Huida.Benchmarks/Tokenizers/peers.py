"""What sentencepiece needs for the lines of a text: lines of "name<TAB>seconds of CPU", the best of five.

Usage: python3 peers.py SETS/tokenization TEXT

All lines in one call, one thread, ids read: the fastest way that sentencepiece's Python binding offers.
"""
import sys
import time

import sentencepiece

folder, text = sys.argv[1:]
lines = open(text, encoding="utf-8").read().split("\n")


def best(name, run, times=5):
    run()
    seconds = []
    for _ in range(times):
        started = time.process_time()
        run()
        seconds.append(time.process_time() - started)
    print(f"{name}\t{min(seconds)}", flush=True)


for model in ["unigram", "bpe"]:
    processor = sentencepiece.SentencePieceProcessor(model_file=f"{folder}/sentencepiece/{model}.model")
    best(f"sentencepiece {model}", lambda: processor.encode(lines, out_type=int, num_threads=1))
