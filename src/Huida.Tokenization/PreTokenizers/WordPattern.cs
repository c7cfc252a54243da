using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>
/// The expressions of the known byte-level tokenizers, read by hand: many times as fast as a regular expression engine, over whole
/// characters, and with no backtracking that could blow up. They differ in how words, numbers and line ends hang together.
/// </summary>
internal abstract class WordPattern(string text) : SplitPattern
{
    private const CharacterClass WordOrSpace = CharacterClass.Letter | CharacterClass.Number | CharacterClass.WhiteSpace;

    public static WordPattern Gpt2 { get; } = new Gpt2Pattern(
        @"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+");

    public static WordPattern Cl100k { get; } = new Cl100kPattern(
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", digits: 3);

    public static WordPattern Qwen { get; } = new Cl100kPattern(
        @"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+", digits: 1);

    public static WordPattern O200k { get; } = new O200kPattern(
        @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*(?i:'s|'t|'re|'ve|'m|'ll|'d)?|"
        + @"\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n/]*|\s*[\r\n]+|\s+(?!\S)|\s+");

    private static readonly WordPattern[] Known = [Gpt2, Cl100k, Qwen, O200k];

    public override string Text => text;

    /// <summary>The reader of a known expression, or null.</summary>
    public static WordPattern? Of(string text) => Array.Find(Known, known => known.Text == text);

    /// <summary>These match every character, so that a match begins where the last one ended.</summary>
    public override TextRange? Next(ReadOnlySpan<char> shown, int from) => from == shown.Length ? null : new TextRange(from, EndOf(shown, from));

    protected abstract int EndOf(ReadOnlySpan<char> text, int at);

    /// <summary>Where the characters of some class end, and how many they are at most.</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, int at, CharacterClass wanted, int limit = int.MaxValue)
    {
        var classes = CharacterClasses.BasicPlane;
        for (; at < text.Length && limit > 0; limit--)
        {
            int length = 1;
            var kind = classes[text[at]];
            if (char.IsHighSurrogate(text[at]))
            {
                kind = CharacterClasses.At(text, at, out length);
            }

            if ((kind & wanted) == 0)
            {
                break;
            }

            at += length;
        }

        return at;
    }

    /// <summary>Where the run of what is neither letter, number nor white space ends.</summary>
    private static int EndOfSymbols(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (CharacterClasses.At(text, at, out int length) & WordOrSpace) == 0)
        {
            at += length;
        }

        return at;
    }

    private static int EndOfAny(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> wanted)
    {
        while (at < text.Length && wanted.Contains(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>'s, 't, 're, 've, 'm, 'll, 'd at a place: its length, or 0.</summary>
    private static int Contraction(ReadOnlySpan<char> text, int at, bool ignoresCase)
    {
        if (text[at] != '\'' || at + 1 == text.Length)
        {
            return 0;
        }

        char first = Small(text[at + 1], ignoresCase);
        char second = at + 2 < text.Length ? Small(text[at + 2], ignoresCase) : '\0';

        return first is 's' or 't' or 'm' or 'd' ? 2
            : (first, second) is ('r', 'e') or ('v', 'e') or ('l', 'l') ? 3
            : 0;
    }

    private static char Small(char letter, bool ignoresCase) => !ignoresCase ? letter
        : letter == 'ſ' ? 's' // the long s folds to s
        : char.IsAsciiLetterUpper(letter) ? (char)(letter | 0x20) : letter;

    /// <summary>\s+(?!\S)|\s+: all of it at the end of the text, else all but the last character, which may belong to the next word.</summary>
    private static int EndOfSpace(ReadOnlySpan<char> text, int at)
    {
        int end = EndOfRun(text, at, CharacterClass.WhiteSpace);

        return end == text.Length || end == at + 1 ? end : end - 1;
    }

    /// <summary>\s*[\r\n]+: up to the last line end of the white space, or -1 where it has none.</summary>
    private static int EndOfLines(ReadOnlySpan<char> text, int at)
    {
        int end = EndOfRun(text, at, CharacterClass.WhiteSpace);
        int last = text[at..end].LastIndexOfAny('\r', '\n');

        return last < 0 ? -1 : at + last + 1;
    }

    /// <summary> ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+, where no word or number begins.</summary>
    /// <param name="kind">Of the character at the place.</param>
    /// <param name="following">What belongs to the symbols after them: line ends, and more in some expressions.</param>
    private static int EndOfSymbolsOrSpace(ReadOnlySpan<char> text, int at, CharacterClass kind, ReadOnlySpan<char> following)
    {
        int symbols = EndOfSymbols(text, text[at] == ' ' ? at + 1 : at);
        if (symbols > at + 1 || (kind & CharacterClass.WhiteSpace) == 0)
        {
            return EndOfAny(text, symbols, following);
        }

        int lines = EndOfLines(text, at);

        return lines > 0 ? lines : EndOfSpace(text, at);
    }

    private sealed class Gpt2Pattern(string text) : WordPattern(text)
    {
        protected override int EndOf(ReadOnlySpan<char> text, int at)
        {
            int contraction = Contraction(text, at, ignoresCase: false);
            if (contraction > 0)
            {
                return at + contraction;
            }

            int start = text[at] == ' ' && at + 1 < text.Length ? at + 1 : at;
            var kind = CharacterClasses.At(text, start, out _);

            return (kind & CharacterClass.Letter) != 0 ? EndOfRun(text, start, CharacterClass.Letter)
                : (kind & CharacterClass.Number) != 0 ? EndOfRun(text, start, CharacterClass.Number)
                : (kind & CharacterClass.WhiteSpace) == 0 ? EndOfSymbols(text, start)
                : EndOfSpace(text, at);
        }
    }

    private sealed class Cl100kPattern(string text, int digits) : WordPattern(text)
    {
        protected override int EndOf(ReadOnlySpan<char> text, int at)
        {
            int contraction = Contraction(text, at, ignoresCase: true);
            if (contraction > 0)
            {
                return at + contraction;
            }

            var kind = CharacterClasses.At(text, at, out int length);
            if ((kind & CharacterClass.Letter) != 0)
            {
                return EndOfRun(text, at, CharacterClass.Letter);
            }

            if ((kind & CharacterClass.Number) != 0)
            {
                return EndOfRun(text, at, CharacterClass.Number, digits);
            }

            if (text[at] is not ('\r' or '\n') && EndOfRun(text, at + length, CharacterClass.Letter) is var wordEnd && wordEnd > at + length)
            {
                return wordEnd;
            }

            return EndOfSymbolsOrSpace(text, at, kind, "\r\n");
        }
    }

    private sealed class O200kPattern(string text) : WordPattern(text)
    {
        protected override int EndOf(ReadOnlySpan<char> text, int at)
        {
            var kind = CharacterClasses.At(text, at, out int length);
            bool mayPrecede = text[at] is not ('\r' or '\n') && (kind & (CharacterClass.Letter | CharacterClass.Number)) == 0;
            int word = mayPrecede ? EndOfLowerWord(text, at + length) : -1;
            word = word < 0 ? EndOfLowerWord(text, at) : word;
            word = word < 0 && mayPrecede ? EndOfUpperWord(text, at + length) : word;
            word = word < 0 ? EndOfUpperWord(text, at) : word;
            if (word > 0)
            {
                return word < text.Length ? word + Contraction(text, word, ignoresCase: true) : word;
            }

            if ((kind & CharacterClass.Number) != 0)
            {
                return EndOfRun(text, at, CharacterClass.Number, limit: 3);
            }

            return EndOfSymbolsOrSpace(text, at, kind, "\r\n/");
        }

        /// <summary>Capitals and then small letters, at least one; letters without case are both, so that capitals give back down to the last of them.</summary>
        private static int EndOfLowerWord(ReadOnlySpan<char> text, int at)
        {
            int lastLower = -1; // the end of the last letter among the capitals that may count as small
            int end = at;
            while (end < text.Length && CharacterClasses.At(text, end, out int length) is var kind && (kind & CharacterClass.Upper) != 0)
            {
                end += length;
                lastLower = (kind & CharacterClass.Lower) != 0 ? end : lastLower;
            }

            int lower = EndOfRun(text, end, CharacterClass.Lower);

            return lower > end ? lower : lastLower;
        }

        private static int EndOfUpperWord(ReadOnlySpan<char> text, int at)
        {
            int upper = EndOfRun(text, at, CharacterClass.Upper);

            return upper > at ? EndOfRun(text, upper, CharacterClass.Lower) : -1;
        }
    }
}
