using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization.Training;

/// <summary>A word that a dictionary does not have.</summary>
/// <param name="Count">In the text, but not inside a longer word that was found.</param>
/// <param name="Cohesion">As in <see cref="DiscoveryOptions.MinCohesion"/>.</param>
/// <param name="Freedom">As in <see cref="DiscoveryOptions.MinFreedom"/>.</param>
public sealed record FoundWord(string Text, long Count, double Cohesion, double Freedom);

/// <summary>
/// Finds words in raw text: strings that come often, whose parts hold together, and beside which anything may stand. All strings are
/// counted in one pass; what stands beside a string is counted with the strings that are one character longer.
/// </summary>
internal sealed class WordDiscovery(DiscoveryOptions options, WordDictionary known)
{
    private readonly WordGraph _graph = new(known, asJieba: false);

    /// <param name="characters">How many Chinese characters the text has.</param>
    /// <returns>By falling count, of equals by code points.</returns>
    /// <exception cref="InvalidDataException">A file is no UTF-8.</exception>
    public IReadOnlyList<FoundWord> Find(Corpus corpus, IProgress<TrainingProgress>? progress, out long characters, CancellationToken cancellationToken)
    {
        WordCounter counter = new(
            options.FoldsText ? new FoldingNormalizer() : null, new HanStrings(options.MaxLength + 1), keepsLineEnds: false, options.MaxStrings, options.Threads);
        var strings = counter.Count(corpus, progress, cancellationToken);
        var counts = strings.ToDictionary(word => word.Word, word => word.Count, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        var candidates = strings.Where(IsCandidate).ToList();
        var neighbours = Neighbours(candidates, strings);
        long all = strings.Where(word => LengthOf(word.Word) == 1).Sum(word => word.Count);
        characters = all;

        return WithoutNested(candidates
            .Select(word => new FoundWord(word.Word, word.Count, Cohesion(word), Freedom(word)))
            .Where(word => word.Cohesion >= options.MinCohesion && word.Freedom >= options.MinFreedom), strings);

        double Cohesion(WordCount word)
        {
            double least = double.PositiveInfinity;
            for (int split = 1; split < word.Word.Length; split++)
            {
                if (!char.IsLowSurrogate(word.Word[split]))
                {
                    least = Math.Min(least, Math.Log((double)word.Count * all / CountOf(word.Word.AsSpan(0, split)) / CountOf(word.Word.AsSpan(split))));
                }
            }

            return least;

            // A part is never rarer than the whole; it is missing only where the two stood at the edge of what was kept.
            double CountOf(ReadOnlySpan<char> part) => counts.TryGetValue(part, out long count) ? count : word.Count;
        }

        double Freedom(WordCount word) => neighbours[word.Word] is var (left, right) ? Math.Log(word.Count) - (Math.Max(left, right) / word.Count) : 0;
    }

    /// <summary>What stands inside a longer word, found or known, is that word's; what is left of a word alone must be frequent enough too.</summary>
    private List<FoundWord> WithoutNested(IEnumerable<FoundWord> words, IReadOnlyList<WordCount> strings)
    {
        var found = words.ToDictionary(word => word.Text, StringComparer.Ordinal);
        var alone = strings.Where(word => found.ContainsKey(word.Word) || (word.Word.Length > 2 && known.Contains(word.Word)))
            .ToDictionary(word => word.Word, word => word.Count, StringComparer.Ordinal);
        foreach (string text in alone.Keys.OrderByDescending(text => text.Length).ThenBy(text => text, CodePointOrder.Instance).ToList())
        {
            long count = alone[text];
            if (found.TryGetValue(text, out var word))
            {
                found[text] = word with { Count = count };
                if (count < options.MinFrequency)
                {
                    found.Remove(text);
                    continue;
                }
            }

            for (int start = 0; start < text.Length; start++)
            {
                for (int end = start + 2; end <= text.Length; end++)
                {
                    if (end - start < text.Length && alone.ContainsKey(text[start..end]))
                    {
                        alone[text[start..end]] -= count;
                    }
                }
            }
        }

        return [.. found.Values.OrderByDescending(word => word.Count).ThenBy(word => word.Text, CodePointOrder.Instance)];
    }

    private bool IsCandidate(WordCount word) =>
        word.Count >= options.MinFrequency && LengthOf(word.Word) is var length && length >= 2 && length <= options.MaxLength && !known.Contains(word.Word)
        && !IsOther(word.Word[..1]) && !IsOther(word.Word[^1..])
        && (options.TakesCompounds || CountParts(word.Word) == length);

    /// <summary>Whether what begins or ends so is rather a phrase: 在校, 两种, 卷四.</summary>
    private static bool IsOther(string edge) => FunctionWords.Chinese.Contains(edge) || ChineseNumbers.Ends(edge[0]);

    /// <summary>
    /// For each candidate the sums of n log n over the counts n of its neighbours, on the left and on the right: its entropy is log N - sum / N.
    /// What is not among the strings adds nothing, as neighbours do that come once; so do the ends of runs, each another neighbour.
    /// </summary>
    private static Dictionary<string, (double Left, double Right)> Neighbours(List<WordCount> candidates, IReadOnlyList<WordCount> strings)
    {
        var sums = candidates.ToDictionary(word => word.Word, _ => (Left: 0.0, Right: 0.0), StringComparer.Ordinal);
        var sumsOf = sums.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (text, count) in strings)
        {
            double information = count * Math.Log(count);
            ref var withLeft = ref CollectionsMarshal.GetValueRefOrNullRef(sumsOf, text.AsSpan(char.IsHighSurrogate(text[0]) ? 2 : 1));
            if (!Unsafe.IsNullRef(ref withLeft))
            {
                withLeft.Left += information;
            }

            ref var withRight = ref CollectionsMarshal.GetValueRefOrNullRef(sumsOf, text.AsSpan(0, text.Length - (char.IsLowSurrogate(text[^1]) ? 2 : 1)));
            if (!Unsafe.IsNullRef(ref withRight))
            {
                withRight.Right += information;
            }
        }

        return sums;
    }

    /// <summary>Into how many words the dictionary cuts a string.</summary>
    private int CountParts(string text)
    {
        Span<double> scores = stackalloc double[text.Length + 1];
        Span<int> lengths = stackalloc int[text.Length];
        _graph.FindBest(text, scores, lengths);
        int count = 0;
        for (int at = 0; at < text.Length; at += lengths[at])
        {
            count++;
        }

        return count;
    }

    private static int LengthOf(string text)
    {
        int length = 0;
        foreach (char unit in text)
        {
            length += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        return length;
    }
}
