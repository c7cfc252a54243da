using System.Globalization;

namespace Huida.Tokenization.Lexicons;

/// <summary>
/// Words with their log probabilities, sorted and laid end to end in one array. Words that start alike lie together, so that
/// reading on in a text narrows a range of word numbers; there is nothing to build while loading, and 110,000 words take 2 MB.
/// Immutable and safe to share.
/// </summary>
internal sealed class Lexicon
{
    private static readonly Lazy<Lexicon> LazyDefault = new(() => Parse(LexiconFile.ReadText(LexiconFile.ChineseWords)));

    private readonly char[] _text;
    private readonly int[] _starts;                 // word i is _text[_starts[i].._starts[i + 1]]
    private readonly float[] _logProbabilities;
    private readonly int[] _firstByCharacter = new int[char.MaxValue + 2]; // words that start with c: [c] to [c + 1]

    private Lexicon(char[] text, int[] starts, float[] logProbabilities, double unknown)
    {
        _text = text;
        _starts = starts;
        _logProbabilities = logProbabilities;
        UnknownCharacter = (float)unknown;

        int word = 0;
        for (int c = 0; c < _firstByCharacter.Length; c++)
        {
            while (word < logProbabilities.Length && _text[_starts[word]] < c)
            {
                word++;
            }

            _firstByCharacter[c] = word;
        }
    }

    /// <summary>The Chinese words that ship, loaded at first use.</summary>
    public static Lexicon Default => LazyDefault.Value;

    public int Count => _logProbabilities.Length;

    /// <summary>Log probability of a character that no word accounts for.</summary>
    public float UnknownCharacter { get; }

    /// <param name="lines">"word frequency" lines, sorted by UTF-16 units, each word once.</param>
    public static Lexicon Parse(string lines)
    {
        char[] text = new char[lines.Length];
        List<int> starts = new(1 << 17);
        List<int> frequencies = new(1 << 17);
        int written = 0;
        long total = 0;
        var rest = lines.AsSpan();
        while (rest.Length > 0)
        {
            int end = rest.IndexOf('\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 1)..];
            int space = line.IndexOf(' ');
            if (space <= 0 || !int.TryParse(line[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int frequency))
            {
                throw new InvalidDataException($"A word list has a line without word and frequency: \"{line}\".");
            }

            if (starts.Count > 0 && line[..space].SequenceCompareTo(text.AsSpan(starts[^1], written - starts[^1])) <= 0)
            {
                throw new InvalidDataException($"A word list is not sorted at \"{line}\": build it with data/lexicons/build.");
            }

            starts.Add(written);
            line[..space].CopyTo(text.AsSpan(written));
            written += space;
            frequencies.Add(frequency);
            total += frequency;
        }

        starts.Add(written);
        double logTotal = Math.Log(Math.Max(total, 1));
        float[] logProbabilities = new float[frequencies.Count];
        for (int i = 0; i < logProbabilities.Length; i++)
        {
            logProbabilities[i] = (float)(Math.Log(Math.Max(frequencies[i], 1)) - logTotal);
        }

        return new Lexicon(text[..written], [.. starts], logProbabilities, -logTotal);
    }

    /// <summary>The words that <paramref name="text"/> begins with, shortest first.</summary>
    public Prefixes PrefixesOf(ReadOnlySpan<char> text) => new(this, text);

    public bool Contains(ReadOnlySpan<char> word)
    {
        foreach (var prefix in PrefixesOf(word))
        {
            if (prefix.Length == word.Length)
            {
                return true;
            }
        }

        return false;
    }

    private int LengthOf(int word) => _starts[word + 1] - _starts[word];

    /// <summary>The first word in a range whose unit at <paramref name="depth"/> is not below <paramref name="unit"/>; all are longer than depth.</summary>
    private int LowerBound(int low, int high, int depth, int unit)
    {
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_text[_starts[middle] + depth] < unit)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    public ref struct Prefixes(Lexicon lexicon, ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _low = text.Length > 0 ? lexicon._firstByCharacter[text[0]] : 0;
        private int _high = text.Length > 0 ? lexicon._firstByCharacter[text[0] + 1] : 0;
        private int _depth = 1;

        public (int Length, float LogProbability) Current { get; private set; }

        public readonly Prefixes GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_low < _high)
            {
                // The shortest of the words that start alike sorts first.
                if (lexicon.LengthOf(_low) == _depth)
                {
                    Current = (_depth, lexicon._logProbabilities[_low]);
                    _low++;
                    return true;
                }

                if (_depth == _text.Length)
                {
                    return false;
                }

                char next = _text[_depth];
                _low = lexicon.LowerBound(_low, _high, _depth, next);
                _high = lexicon.LowerBound(_low, _high, _depth, next + 1);
                _depth++;
            }

            return false;
        }
    }
}
