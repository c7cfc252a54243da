using System.Buffers;

namespace Huida.Tokenization;

/// <summary>Whether a full stop ends its sentence, or belongs to a number, a heading, an initial or an abbreviation.</summary>
internal static class FullStop
{
    /// <summary>Something follows these: Dr. Li, Fig. 3, e.g. this.</summary>
    private static readonly HashSet<string> NeverLast = Words(
        "dr mr mrs ms prof st fig figs eq sec ch vol art p pp e.g i.e cf vs approx ext tel dept rev gen capt sgt hon messrs mt ref refs ed eds");

    /// <summary>These may end a sentence: a capital letter tells. 10 a.m. The doors open.</summary>
    private static readonly HashSet<string> PerhapsLast = Words(
        "etc al inc ltd co corp jr sr a.m p.m u.s u.k e.u ph.d m.sc b.sc m.a b.a jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun min max hr hrs yr yrs");

    private static readonly HashSet<string> HeadingWords = Words("article part section chapter appendix annex rule clause schedule step table figure");

    private static readonly SearchValues<char> NumberUnits = SearchValues.Create("0123456789.");

    /// <param name="sentence">From the start of the sentence to the end of the line.</param>
    /// <param name="at">Where the full stop is.</param>
    /// <param name="after">Past the closing quotes and brackets that follow it.</param>
    public static bool Ends(ReadOnlySpan<char> sentence, int at, int after)
    {
        if (after >= sentence.Length)
        {
            return true;
        }

        if (!char.IsWhiteSpace(sentence[after]))
        {
            // 3.2, mail.example, e.g.: only Chinese goes on without a space.
            return Scripts.At(sentence, after, out _) == Script.Han && !IsNumberOfHeading(sentence[..at]);
        }

        int next = after;
        while (next < sentence.Length && char.IsWhiteSpace(sentence[next]))
        {
            next++;
        }

        if (next == sentence.Length)
        {
            return true;
        }

        var word = LastWord(sentence[..at]);
        Span<char> lower = stackalloc char[8];
        int length = word.Length <= lower.Length ? word.ToLowerInvariant(lower) : 0;
        ReadOnlySpan<char> known = lower[..length];

        return !char.IsLower(sentence[next])
            && !IsNumberOfHeading(sentence[..at])
            && !(word.Length == 1 && char.IsUpper(word[0])) // J. Smith
            && !(known is "no" or "nos" && char.IsDigit(sentence[next])) // No. 5, but: No. You cannot.
            && !NeverLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(known)
            && !(PerhapsLast.GetAlternateLookup<ReadOnlySpan<char>>().Contains(known) && !char.IsUpper(sentence[next]));
    }

    /// <summary>"3.", "2.1." or "## Article 5." at the start of a sentence numbers what follows.</summary>
    private static bool IsNumberOfHeading(ReadOnlySpan<char> before)
    {
        before = before.Trim(" \t#*-");
        int space = before.IndexOf(' ');
        if (space > 0 && space <= 10)
        {
            Span<char> word = stackalloc char[space];
            before[..space].ToLowerInvariant(word);
            return HeadingWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word) && before[(space + 1)..].Trim() is { Length: > 0 and <= 6 } number && !number.Contains(' ');
        }

        return before.Length is > 0 and <= 8 && !before.ContainsAnyExcept(NumberUnits);
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text)
    {
        int start = text.Length;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        return text[start..];
    }

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];
}
