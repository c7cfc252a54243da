using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>
/// Counts the words of a corpus, as the first two steps of a tokenizer give them. Exact, though memory is bounded: what a thread has counted goes
/// to a temporary file, sorted, when it has too many words, and the files are merged at the end.
/// </summary>
/// <param name="keepsLineEnds">Whether a line that is cut into words has its line feed.</param>
internal sealed class WordCounter(Normalizer? normalizer, PreTokenizer preTokenizer, bool keepsLineEnds, int maxWords, int threads)
{
    /// <summary>How many different words all threads together hold before they are written out; a word takes about a hundred bytes.</summary>
    public int WordsInMemory { get; init; } = 8_000_000;

    /// <returns>The most frequent words, by falling count, of equals by code points.</returns>
    /// <exception cref="InvalidDataException">A file is no UTF-8.</exception>
    public IReadOnlyList<WordCount> Count(Corpus corpus, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ConcurrentBag<IEnumerable<WordCount>> sorted = [];
        using WordSpill spill = new();
        long read = 0;
        ParallelOptions options = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        try
        {
            Parallel.ForEach(
                Partitioner.Create(corpus.Read(), EnumerablePartitionerOptions.NoBuffering),
                options,
                () => new Worker(normalizer, preTokenizer),
                (block, _, worker) =>
                {
                    block.ForEachLine(keepsLineEnds, worker.AddLine);
                    if (worker.Counts.Count > WordsInMemory / threads)
                    {
                        sorted.Add(spill.Write(worker.TakeSorted()));
                    }

                    progress?.Report(new TrainingProgress(TrainingStage.Reading, Interlocked.Add(ref read, block.Utf8.Length), corpus.Length));

                    return worker;
                },
                worker => sorted.Add(worker.TakeSorted()));
        }
        catch (AggregateException failed)
        {
            ExceptionDispatchInfo.Throw(failed.InnerExceptions[0]);
        }

        return MostFrequent(Merge([.. sorted]), cancellationToken);
    }

    /// <summary>One sequence by word of several, where a word that several have has the sum.</summary>
    private static IEnumerable<WordCount> Merge(IReadOnlyList<IEnumerable<WordCount>> sources)
    {
        PriorityQueue<IEnumerator<WordCount>, string> next = new(CodePointOrder.Instance);
        foreach (var source in sources)
        {
            Advance(source.GetEnumerator());
        }

        while (next.TryDequeue(out var first, out string? word))
        {
            long count = first.Current.Count;
            Advance(first);
            while (next.TryPeek(out var same, out string? other) && other == word)
            {
                next.Dequeue();
                count += same.Current.Count;
                Advance(same);
            }

            yield return new WordCount(word, count);
        }

        void Advance(IEnumerator<WordCount> source)
        {
            if (source.MoveNext())
            {
                next.Enqueue(source, source.Current.Word);
            }
            else
            {
                source.Dispose();
            }
        }
    }

    private List<WordCount> MostFrequent(IEnumerable<WordCount> byWord, CancellationToken cancellationToken)
    {
        List<WordCount> kept = [];
        foreach (var word in byWord)
        {
            cancellationToken.ThrowIfCancellationRequested();
            kept.Add(word);
            if (kept.Count / 2 >= maxWords)
            {
                Cut();
            }
        }

        Cut();

        return kept;

        void Cut()
        {
            kept.Sort((x, y) => x.Count != y.Count ? y.Count.CompareTo(x.Count) : CodePointOrder.Instance.Compare(x.Word, y.Word));
            kept.RemoveRange(Math.Min(maxWords, kept.Count), Math.Max(0, kept.Count - maxWords));
        }
    }

    private sealed class Worker(Normalizer? normalizer, PreTokenizer preTokenizer)
    {
        private readonly WorkingText _text = new();
        private readonly Words _whole = new();
        private readonly Words _cut = new();

        public Dictionary<string, long> Counts { get; } = new(StringComparer.Ordinal);

        public void AddLine(ReadOnlySpan<char> line)
        {
            _text.Set(line, 0, tracksOffsets: false);
            normalizer?.Apply(_text);
            _whole.Clear();
            _whole.Add(0, _text.Length);
            _cut.Clear();
            preTokenizer.Split(_text, _whole, _cut);
            var counts = Counts.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var word in _cut.Ranges)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, _text.Units[word.Start..word.End], out _)++;
            }
        }

        public WordCount[] TakeSorted()
        {
            var words = Counts.Select(word => new WordCount(word.Key, word.Value)).ToArray();
            Array.Sort(words, (x, y) => CodePointOrder.Instance.Compare(x.Word, y.Word));
            Counts.Clear();

            return words;
        }
    }
}
