using System.Collections.Concurrent;
using Huida.Tokenization.Models;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>
/// Learns the pieces of a Unigram model (https://arxiv.org/abs/1804.10959): begins with many strings of the text, estimates their
/// probabilities by expectation maximization, and leaves out those without which the text loses least, until there are as few as wanted.
/// Single characters stay. The same pieces come out whatever the number of threads.
/// </summary>
internal sealed class UnigramTrainer(TrainingOptions options)
{
    private const int SeedSize = 1_000_000;         // how many strings it begins with
    private const int SeedTextLength = 100_000_000; // how much text is searched for them, in UTF-16 units: the most frequent words; it takes 18 bytes a unit
    private const int MaxPieceLength = 16;          // in UTF-16 units
    private const double ShrinkingFactor = 0.75;    // the share of pieces that each pruning leaves
    private const int Rounds = 2;                   // of estimating, between two prunings
    private const double LeastExpected = 0.5;       // what is expected less often goes
    private const double BeforeLast = 1.1;          // so many times the wanted pieces are left to choose from at the end
    private const double Scale = 1L << 28;          // counts are summed as integers, so that the order of summing does not matter

    private readonly ParallelOptions _parallel = new() { MaxDegreeOfParallelism = options.Threads };

    /// <param name="words">Parts of the text that no piece reaches across, with their counts.</param>
    /// <param name="pieceCount">How many pieces to give, with the single characters.</param>
    /// <returns>Pieces with their log probabilities, by falling probability.</returns>
    /// <exception cref="InvalidDataException">There are more characters than pieces; the message tells the remedy.</exception>
    public IReadOnlyList<UnigramPiece> Train(
        IReadOnlyList<WordCount> words, int pieceCount, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var alphabet = Alphabet.Of(words, options.InitialAlphabet, options.AlphabetLimit).Select(rune => rune.ToString()).ToHashSet(StringComparer.Ordinal);
        if (alphabet.Count > pieceCount)
        {
            throw new InvalidDataException(
                $"A vocabulary of {options.VocabularySize} has no place for the special tokens and {alphabet.Count} characters: ask for {alphabet.Count - pieceCount} more, or limit the alphabet.");
        }

        words = WithinAlphabet(words, alphabet);
        var pieces = Seeds(words, alphabet);
        int wanted = Math.Max(alphabet.Count, (int)(pieceCount * BeforeLast));
        int total = pieces.Count;
        while (true)
        {
            for (int round = 0; round < Rounds; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                pieces = Estimate(pieces, words);
            }

            if (pieces.Count <= wanted)
            {
                return Best(pieces, pieceCount);
            }

            pieces = Prune(pieces, words, Math.Max(wanted, (int)(pieces.Count * ShrinkingFactor)));
            progress?.Report(new TrainingProgress(TrainingStage.Learning, total - pieces.Count, total - wanted));
        }
    }

    /// <summary>The words cut at characters that are not to become pieces.</summary>
    private static List<WordCount> WithinAlphabet(IReadOnlyList<WordCount> words, HashSet<string> alphabet)
    {
        var isInside = alphabet.GetAlternateLookup<ReadOnlySpan<char>>();
        List<WordCount> inside = new(words.Count);
        foreach (var (word, count) in words)
        {
            int start = 0;
            for (int at = 0, length; at < word.Length; at += length)
            {
                length = char.IsHighSurrogate(word[at]) ? 2 : 1;
                if (!isInside.Contains(word.AsSpan(at, length)))
                {
                    Add(word[start..at], count);
                    start = at + length;
                }
            }

            Add(word[start..], count);
        }

        return inside;

        void Add(string part, long count)
        {
            if (part.Length > 0)
            {
                inside.Add(new WordCount(part, count));
            }
        }
    }

    private List<UnigramPiece> Seeds(IReadOnlyList<WordCount> words, HashSet<string> alphabet)
    {
        var counts = alphabet.ToDictionary(character => character, _ => 0L);
        foreach (var (word, count) in words)
        {
            foreach (var rune in word.EnumerateRunes())
            {
                counts[rune.ToString()] += count;
            }
        }

        long length = 0;
        var searched = words.TakeWhile(word => (length += word.Word.Length) <= SeedTextLength).ToList();
        var strings = SeedPieces.Find(searched, SeedSize, MaxPieceLength, options.Threads)
            .Concat(counts.Select(character => (Piece: character.Key, Weight: Math.Max(1, character.Value)))).ToList();
        double all = Math.Log(strings.Sum(piece => (double)piece.Weight));

        return [.. strings.Select(piece => new UnigramPiece(piece.Piece, Math.Log(piece.Weight) - all))];
    }

    /// <summary>
    /// One round of expectation maximization, with the digamma function in place of the logarithm: as if there were a sparse prior, it
    /// makes what is rare rarer (https://www.cs.berkeley.edu/~pliang/papers/tutorial-acl2007-talk.pdf).
    /// </summary>
    private List<UnigramPiece> Estimate(List<UnigramPiece> pieces, IReadOnlyList<WordCount> words)
    {
        long[] counts = Sum(pieces, words, static (lattice, weight, counts) =>
        {
            var expected = lattice.Expect(out _);
            var arcs = lattice.Arcs;
            for (int i = 0; i < arcs.Length; i++)
            {
                counts[arcs[i].Id] += (long)Math.Round(weight * expected[i] * Scale);
            }
        });
        List<(string Text, double Expected)> kept = new(pieces.Count);
        for (int id = 0; id < counts.Length; id++)
        {
            double expected = counts[id] / Scale;
            if (expected >= LeastExpected || pieces[id].IsCharacter)
            {
                kept.Add((pieces[id].Text, Math.Max(expected, LeastExpected)));
            }
        }

        double all = Digamma(kept.Sum(piece => piece.Expected));

        return [.. kept.Select(piece => new UnigramPiece(piece.Text, Digamma(piece.Expected) - all))];
    }

    /// <summary>Leaves the characters and the pieces without which the best segmentations of the text would lose most.</summary>
    private List<UnigramPiece> Prune(List<UnigramPiece> pieces, IReadOnlyList<WordCount> words, int count)
    {
        long[] frequencies = Sum(pieces, words, static (lattice, weight, counts) =>
        {
            foreach (int arc in lattice.Best())
            {
                counts[lattice.Arcs[arc].Id] += weight;
            }
        });
        double all = frequencies.Sum();
        int[]?[] alternatives = Alternatives(pieces);

        return
        [
            .. pieces.Select((piece, id) => (piece, loss: piece.IsCharacter ? double.PositiveInfinity : Loss(id)))
                .Where(piece => piece.loss > double.NegativeInfinity)
                .OrderByDescending(piece => piece.loss).ThenBy(piece => piece.piece.Text, CodePointOrder.Instance)
                .Take(count).Select(piece => piece.piece),
        ];

        // What the text's log probability loses when the piece is cut into others wherever it stands.
        double Loss(int id)
        {
            double frequency = frequencies[id];
            if (alternatives[id] is not { } parts || frequency == 0)
            {
                return double.NegativeInfinity;
            }

            double logAfter = Math.Log(all + (frequency * (parts.Length - 1)));
            double after = parts.Sum(part => Math.Log(frequencies[part] + frequency) - logAfter);

            return frequency * (Math.Log(frequency) - Math.Log(all) - after);
        }
    }

    /// <summary>For each piece the other pieces that it would be cut into; null if it is cut even now.</summary>
    private int[]?[] Alternatives(List<UnigramPiece> pieces)
    {
        var (tree, scores) = Index(pieces);
        int[]?[] alternatives = new int[]?[pieces.Count];
        Parallel.ForEach(Partitioner.Create(0, pieces.Count), _parallel, () => new PieceLattice(), (range, _, lattice) =>
        {
            for (int id = range.Item1; id < range.Item2; id++)
            {
                lattice.Clear();
                lattice.AddWord(pieces[id].Text, tree, scores, 0);
                var ways = lattice.NBest(2).ToList();
                alternatives[id] = ways[0].Arcs.Count > 1 ? null : ways.Count > 1 ? Array.ConvertAll([.. ways[1].Arcs], arc => lattice.Arcs[arc].Id) : [];
            }

            return lattice;
        }, _ => { });

        return alternatives;
    }

    /// <summary>What <paramref name="add"/> counts, given the lattice of each word and how often the word comes.</summary>
    private long[] Sum(List<UnigramPiece> pieces, IReadOnlyList<WordCount> words, Action<PieceLattice, long, long[]> add)
    {
        var (tree, scores) = Index(pieces);
        long[] sums = new long[scores.Length];
        Parallel.ForEach(
            Partitioner.Create(0, words.Count),
            _parallel,
            () => (Lattice: new PieceLattice(), Counts: new long[scores.Length]),
            (range, _, mine) =>
            {
                for (int i = range.Item1; i < range.Item2; i++)
                {
                    mine.Lattice.Clear();
                    mine.Lattice.AddWord(words[i].Word, tree, scores, 0);
                    add(mine.Lattice, words[i].Count, mine.Counts);
                }

                return mine;
            },
            mine =>
            {
                lock (sums)
                {
                    for (int id = 0; id < sums.Length; id++)
                    {
                        sums[id] += mine.Counts[id];
                    }
                }
            });

        return sums;
    }

    private static (PrefixTree Tree, double[] Scores) Index(List<UnigramPiece> pieces)
    {
        PrefixTree tree = new(pieces.Count * 2);
        for (int id = 0; id < pieces.Count; id++)
        {
            tree.Add(pieces[id].Text, id);
        }

        return (tree, [.. pieces.Select(piece => piece.Score)]);
    }

    private static List<UnigramPiece> Best(List<UnigramPiece> pieces, int count) =>
    [
        .. pieces.OrderByDescending(piece => piece.IsCharacter).ThenByDescending(piece => piece.Score).ThenBy(piece => piece.Text, CodePointOrder.Instance)
            .Take(count)
            .OrderByDescending(piece => piece.Score).ThenBy(piece => piece.Text, CodePointOrder.Instance),
    ];

    /// <summary>The derivative of the logarithm of the gamma function: by its series from 7 on, by digamma(x) = digamma(x + 1) - 1/x below.</summary>
    internal static double Digamma(double x)
    {
        double result = 0;
        for (; x < 7; x++)
        {
            result -= 1 / x;
        }

        double inverse = 1 / (x * x);

        return result + Math.Log(x) - (0.5 / x) - (inverse * ((1.0 / 12) - (inverse * ((1.0 / 120) - (inverse * ((1.0 / 252) - (inverse / 240)))))));
    }
}

/// <summary>A piece and its log probability.</summary>
internal readonly record struct UnigramPiece(string Text, double Score)
{
    public bool IsCharacter => Text.Length == 1 || (Text.Length == 2 && char.IsHighSurrogate(Text[0]));
}
