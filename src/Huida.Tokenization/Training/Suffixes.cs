namespace Huida.Tokenization.Training;

/// <summary>All places of a text of words, each standing for what the word goes on with from there, as far as a piece may reach and one further.</summary>
internal sealed class Suffixes
{
    private readonly int _depth;
    private readonly int[] _wordEnds;  // of the word that holds a place
    private readonly long[] _counts;   // likewise

    public Suffixes(IReadOnlyList<WordCount> words, int maxLength)
    {
        _depth = maxLength + 1;
        int length = words.Sum(word => word.Word.Length);
        (Text, _wordEnds, _counts) = (new char[length], new int[length], new long[length]);
        int at = 0;
        foreach (var (word, count) in words)
        {
            word.CopyTo(Text.AsSpan(at));
            _wordEnds.AsSpan(at, word.Length).Fill(at + word.Length);
            _counts.AsSpan(at, word.Length).Fill(count);
            at += word.Length;
        }
    }

    /// <summary>The words behind each other.</summary>
    public char[] Text { get; }

    public long CountAt(int place) => _counts[place];

    /// <summary>How much of its word is left at a place.</summary>
    public int LengthAt(int place) => _wordEnds[place] - place;

    public bool IsWholeWord(int place) => place == 0 || _wordEnds[place - 1] == place;

    /// <summary>How long two suffixes are equal.</summary>
    public int Common(int a, int b) => At(a).CommonPrefixLength(At(b));

    /// <summary>The places by what follows, those that cut a character in two left out.</summary>
    public int[] Sort(int threads)
    {
        // By the first character at once, then each of these groups for itself.
        int[] ends = new int[char.MaxValue + 2];
        foreach (char unit in Text)
        {
            ends[unit + 1] += char.IsLowSurrogate(unit) ? 0 : 1;
        }

        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            ends[unit + 1] += ends[unit];
        }

        int[] sorted = new int[ends[^1]];
        int[] next = [.. ends];
        for (int place = 0; place < Text.Length; place++)
        {
            if (!char.IsLowSurrogate(Text[place]))
            {
                sorted[next[Text[place]]++] = place;
            }
        }

        Parallel.For(0, char.MaxValue + 1, new ParallelOptions { MaxDegreeOfParallelism = threads }, unit =>
            sorted.AsSpan(ends[unit], ends[unit + 1] - ends[unit]).Sort((a, b) => At(a).SequenceCompareTo(At(b)) is var order and not 0 ? order : a.CompareTo(b)));

        return sorted;
    }

    private ReadOnlySpan<char> At(int place) => Text.AsSpan(place, Math.Min(_depth, LengthAt(place)));
}
