using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>
/// What a value and a question are compared by: a word without inflection, or one Chinese character, so that a Latin value is found
/// at the borders of words and a Chinese one wherever it stands.
/// </summary>
/// <param name="Start">With <paramref name="End"/> its place in the text as it was written.</param>
/// <param name="IsPartOfWord">A character of a Chinese word that has more of them.</param>
internal readonly record struct TextUnit(ulong Hash, int Start, int End, bool IsFunctionWord, bool IsPartOfWord)
{
    private const char FirstIdeographic = '\u3000';

    public static List<TextUnit> Of(IReadOnlyList<Term> terms)
    {
        List<TextUnit> units = new(terms.Count);
        foreach (var term in terms)
        {
            if (term.Kind == TermKind.Word)
            {
                Add(term, units);
            }
        }

        return units;
    }

    public static ulong HashOf(ReadOnlySpan<char> text)
    {
        ulong hash = 14695981039346656037; // FNV-1a
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 1099511628211;
        }

        return hash;
    }

    /// <summary>Of a run of units, from that of the run without its last one.</summary>
    public static ulong Append(ulong run, ulong unit) => (run * 0x9E3779B97F4A7C15) + unit + 1;

    private static void Add(Term term, List<TextUnit> units)
    {
        if (term.Text[0] < FirstIdeographic)
        {
            units.Add(new TextUnit(HashOf(term.Text), term.Start, term.End, term.IsFunctionWord, IsPartOfWord: false));
            return;
        }

        bool isAsWritten = term.End - term.Start == term.Text.Length;
        int at = 0;
        foreach (var rune in term.Text.EnumerateRunes())
        {
            int next = at + rune.Utf16SequenceLength;
            var (start, end) = isAsWritten ? (term.Start + at, term.Start + next) : (term.Start, term.End);
            units.Add(new TextUnit(HashOf(term.Text.AsSpan(at, next - at)), start, end, term.IsFunctionWord, next - at < term.Text.Length));
            at = next;
        }
    }
}
