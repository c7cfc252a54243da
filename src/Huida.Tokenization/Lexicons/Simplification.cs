
namespace Huida.Tokenization.Lexicons;

/// <summary>Traditional to simplified Chinese in place: phrases first, the longest, then single characters. Both sides are equally long.</summary>
internal sealed class Simplification
{
    private const int FirstHan = 0x3400;

    private static readonly Lazy<Simplification> LazyDefault = new(() => new(LexiconFile.ReadRows(LexiconFile.TraditionalSimplified)));

    private readonly char[] _characters = new char[0xA000 - FirstHan]; // 0 where a character stays
    private readonly Dictionary<char, (string From, string To)[]> _phrases;

    private Simplification(IEnumerable<string[]> rows)
    {
        Dictionary<char, List<(string From, string To)>> phrases = [];
        foreach (string[] row in rows)
        {
            var (from, to) = (row[0], row[1]);
            if (from.Length > 1)
            {
                (phrases.TryGetValue(from[0], out var list) ? list : phrases[from[0]] = []).Add((from, to));
            }
            else if (from[0] - FirstHan is var index && index >= 0 && index < _characters.Length)
            {
                _characters[index] = to[0];
            }
        }

        _phrases = phrases.ToDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(phrase => phrase.From.Length).ToArray());
    }

    public static Simplification Default => LazyDefault.Value;

    public void Apply(Span<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            int index = text[i] - FirstHan;
            if ((uint)index >= (uint)_characters.Length)
            {
                continue;
            }

            if (_phrases.TryGetValue(text[i], out var phrases) && Replace(text[i..], phrases) is var replaced && replaced > 0)
            {
                i += replaced - 1;
            }
            else if (_characters[index] != 0)
            {
                text[i] = _characters[index];
            }
        }
    }

    private static int Replace(Span<char> text, (string From, string To)[] phrases)
    {
        foreach (var (from, to) in phrases)
        {
            if (text.StartsWith(from))
            {
                to.CopyTo(text);
                return from.Length;
            }
        }

        return 0;
    }
}
