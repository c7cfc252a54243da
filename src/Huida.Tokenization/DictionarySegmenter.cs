using System.Globalization;
using System.Text;
using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>How a dictionary cuts Chinese.</summary>
public enum SegmentationMode
{
    /// <summary>The most probable words, each character in one.</summary>
    Exact,

    /// <summary>Every word that is there, overlapping.</summary>
    Full,

    /// <summary>As exact, and before each longer word the words of two and three characters inside it.</summary>
    Search,

    /// <summary>Always the longest word, from the front.</summary>
    Forward,

    /// <summary>Always the longest word, from the back.</summary>
    Backward,

    /// <summary>Whichever of the two directions needs fewer words.</summary>
    Bidirectional,
}

/// <summary>
/// Cuts text by a dictionary in jieba's format ("word count tag" lines), exactly as Python's jieba does with the same files. Everything
/// of the text comes out, punctuation and white space too. Immutable and safe to share; other words make another segmenter.
/// </summary>
public sealed class DictionarySegmenter
{
    private readonly WordDictionary _dictionary;
    private readonly HiddenMarkovModel? _unknownWords;
    private readonly ExactCut _guessing;
    private readonly ExactCut _plain;

    private DictionarySegmenter(WordDictionary dictionary, HiddenMarkovModel? unknownWords)
    {
        (_dictionary, _unknownWords) = (dictionary, unknownWords);
        _plain = new ExactCut(dictionary, null);
        _guessing = new ExactCut(dictionary, unknownWords);
    }

    /// <summary>Over the lexicon that ships, whose words are folded (<see cref="CharacterFolding"/>); loaded at the first call.</summary>
    public static DictionarySegmenter OfLexicon() => new(ChineseLexicon.Default, unknownWords: null);

    /// <summary>How many words the dictionary has.</summary>
    public int WordCount => _dictionary.Count;

    /// <param name="modelPath">The hidden Markov model for unknown words, as JSON with start, trans and emit; null for none.</param>
    /// <exception cref="InvalidDataException">A file is broken; the message names it with the line or field.</exception>
    public static DictionarySegmenter Load(string dictionaryPath, string? modelPath = null) => new(
        ReadDictionary(dictionaryPath),
        modelPath is null ? null : Read(modelPath, () => HiddenMarkovModel.Parse(File.ReadAllBytes(modelPath))));

    /// <exception cref="InvalidDataException">The file is broken; the message names it and the line.</exception>
    internal static WordDictionary ReadDictionary(string path) => Read(path, () => WordDictionary.Parse(File.ReadAllText(path)));

    /// <summary>With these words added. A count of 0 stands for one that is just high enough for the word to be found.</summary>
    public DictionarySegmenter With(IEnumerable<DictionaryWord> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        return new DictionarySegmenter(_dictionary.With(words, (dictionary, word) => new DictionarySegmenter(dictionary, null).Suggest(word)), _unknownWords);
    }

    public DictionarySegmenter Without(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);

        return new DictionarySegmenter(_dictionary.Without([.. words]), _unknownWords);
    }

    /// <summary>With a user's dictionary: a word a line, which may hold spaces, then its count and its tag if it has them.</summary>
    /// <exception cref="InvalidDataException">A line has no word.</exception>
    public DictionarySegmenter WithUserDictionary(string path) => With(Read(path, () => ReadUserWords(path)));

    /// <summary>The words of a text with their places, in the order in which jieba gives them.</summary>
    /// <param name="guessesUnknown">Whether characters that are left over are joined to words by the hidden Markov model; exact and search alone.</param>
    public IReadOnlyList<TextRange> Cut(string text, SegmentationMode mode = SegmentationMode.Exact, bool guessesUnknown = true)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<TextRange> words = new((text.Length / 2) + 1);
        List<int> ends = [];
        for (int at = 0, end; at < text.Length; at = end)
        {
            bool isBlock = IsOfBlock(text[at]);
            end = at + 1;
            while (end < text.Length && IsOfBlock(text[end]) == isBlock)
            {
                end++;
            }

            if (!isBlock)
            {
                AddBetween(text, at, end, mode, words);
                continue;
            }

            if (mode == SegmentationMode.Full)
            {
                List<(int Start, int End)> found = [];
                FullCut.Cut(_dictionary, text.AsSpan(at, end - at), at, found);
                words.AddRange(found.Select(word => new TextRange(word.Start, word.End)));
                continue;
            }

            ends.Clear();
            CutBlock(text.AsSpan(at, end - at), at, mode, guessesUnknown, ends);
            int start = at;
            foreach (int wordEnd in ends)
            {
                AddWord(text, new TextRange(start, wordEnd), mode, words);
                start = wordEnd;
            }
        }

        return words;
    }

    private void CutBlock(ReadOnlySpan<char> block, int origin, SegmentationMode mode, bool guessesUnknown, List<int> ends)
    {
        switch (mode)
        {
            case SegmentationMode.Forward:
                MaximumMatching.Forward(_dictionary, block, origin, ends);
                break;
            case SegmentationMode.Backward:
                MaximumMatching.Backward(_dictionary, block, origin, ends);
                break;
            case SegmentationMode.Bidirectional:
                MaximumMatching.Bidirectional(_dictionary, block, origin, ends);
                break;
            default:
                (guessesUnknown ? _guessing : _plain).Cut(block, origin, ends);
                break;
        }
    }

    private void AddWord(string text, TextRange word, SegmentationMode mode, List<TextRange> words)
    {
        for (int length = 2; mode == SegmentationMode.Search && length <= 3 && length < word.Length; length++)
        {
            for (int start = word.Start; start + length <= word.End; start++)
            {
                if (_dictionary.Contains(text.AsSpan(start, length)))
                {
                    words.Add(new TextRange(start, start + length));
                }
            }
        }

        words.Add(word);
    }

    /// <summary>Punctuation and other scripts: every character alone, but \r\n together; in full mode all between white space.</summary>
    private static void AddBetween(string text, int start, int end, SegmentationMode mode, List<TextRange> words)
    {
        for (int at = start, next; at < end; at = next)
        {
            next = at + (text[at] == '\r' && at + 1 < end && text[at + 1] == '\n' ? 2 : char.IsSurrogatePair(text, at) ? 2 : 1);
            while (mode == SegmentationMode.Full && !IsSpace(text[at]) && next < end && !IsSpace(text[next]))
            {
                next++;
            }

            words.Add(new TextRange(at, next));
        }
    }

    private static bool IsOfBlock(char unit) => unit is >= '\u4E00' and <= '\u9FD5' || char.IsAsciiLetterOrDigit(unit) || unit is '+' or '#' or '&' or '.' or '_' or '%' or '-';

    /// <summary>White space to Python, which counts four separators of ASCII in.</summary>
    private static bool IsSpace(char unit) => char.IsWhiteSpace(unit) || unit is >= '\u001C' and <= '\u001F';

    /// <summary>What jieba takes for a word without a count: as often as chance would give its parts, and once more.</summary>
    private long Suggest(string word)
    {
        double chance = 1;
        foreach (var part in Cut(word, SegmentationMode.Exact, guessesUnknown: false))
        {
            chance *= Math.Max(_dictionary.CountOf(part.Of(word)), 1) / (double)_dictionary.Total;
        }

        return Math.Max((long)(chance * _dictionary.Total) + 1, Math.Max(_dictionary.CountOf(word), 1));
    }

    private static List<DictionaryWord> ReadUserWords(string path)
    {
        List<DictionaryWord> words = [];
        int number = 0;
        foreach (string line in File.ReadLines(path, Encoding.UTF8))
        {
            number++;
            string[] parts = line.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 0)
            {
                continue;
            }

            int kept = parts.Length;
            kept -= kept > 1 && parts[kept - 1].AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0 ? 1 : 0;
            long count = 0;
            if (kept > 1 && long.TryParse(parts[kept - 1], NumberStyles.None, CultureInfo.InvariantCulture, out count))
            {
                kept--;
            }

            words.Add(new DictionaryWord(string.Join(' ', parts[..kept]), count));
        }

        return words;
    }

    private static T Read<T>(string path, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{path}: {wrong.Message}", wrong);
        }
    }
}
