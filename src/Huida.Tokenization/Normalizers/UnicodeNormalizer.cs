using System.Globalization;
using System.Text;

namespace Huida.Tokenization.Normalizers;

/// <summary>
/// One of the four Unicode normalisation forms. Text is rewritten by stretches: a character with the marks and vowels that may join it.
/// The first character that comes out has the place of the first that went in, as in the reference: é of e and ´ stands where e stood.
/// </summary>
internal sealed class UnicodeNormalizer(NormalizationForm form) : Normalizer
{
    public NormalizationForm Form => form;

    public override void Apply(WorkingText text)
    {
        if (IsNormal(text.Units))
        {
            return;
        }

        text.BeginRewriting();
        var units = text.Units;
        for (int at = 0, end; at < units.Length; at = end)
        {
            end = EndOfStretch(units, at);
            var stretch = units[at..end];
            if (IsNormal(stretch))
            {
                text.Keep(at, end - at);
            }
            else
            {
                Rewrite(text, at, end);
            }
        }

        text.EndRewriting();
    }

    private void Rewrite(WorkingText text, int start, int end)
    {
        var units = text.Units;
        string normal = Normal(units[start..end], form);
        var sources = Sources(units[start..end], CountCodePoints(normal));
        for (int i = 0, source = 0; i < normal.Length; source++)
        {
            int first = start + sources[source];
            int last = first + LengthAt(units, first) - 1;
            for (int rest = LengthAt(normal, i); rest > 0; rest--)
            {
                text.Put(normal[i++], first, last);
            }
        }
    }

    /// <summary>
    /// For each of the characters that came out of a stretch, where in it the one that it came from starts. What composes goes into the
    /// first, so that the others are the last of the stretch taken fully apart.
    /// </summary>
    private List<int> Sources(ReadOnlySpan<char> stretch, int count)
    {
        var apart = form is NormalizationForm.FormC or NormalizationForm.FormD ? NormalizationForm.FormD : NormalizationForm.FormKD;
        List<int> sources = [];
        for (int at = 0; at < stretch.Length; at += LengthAt(stretch, at))
        {
            sources.AddRange(Enumerable.Repeat(at, CountCodePoints(Normal(stretch.Slice(at, LengthAt(stretch, at)), apart))));
        }

        return count >= sources.Count ? sources : [sources[0], .. sources.TakeLast(count - 1)];
    }

    private static string Normal(ReadOnlySpan<char> stretch, NormalizationForm form)
    {
        string old = new(stretch);
        try
        {
            return old.Normalize(form);
        }
        catch (ArgumentException)
        {
            return old; // it refuses U+FFFE and its like, which no form changes
        }
    }

    private bool IsNormal(ReadOnlySpan<char> units)
    {
        if (IsPlain(units))
        {
            return true;
        }

        try
        {
            return units.IsNormalized(form);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Whether all characters are of those that the form does not change and that join none before them: most text, told without asking the tables.</summary>
    private bool IsPlain(ReadOnlySpan<char> units)
    {
        bool isCanonical = form is NormalizationForm.FormC or NormalizationForm.FormD;
        foreach (char unit in units)
        {
            bool isPlain = unit < '\u00A0'
                || unit is (>= '\u3001' and <= '\u3029') or (>= '\u3400' and <= '\u9FFF')
                || (isCanonical && unit is (>= '\u2010' and <= '\u2027') or (>= '\uFF01' and <= '\uFF60'));
            if (!isPlain)
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfStretch(ReadOnlySpan<char> units, int start)
    {
        int end = start + LengthAt(units, start);
        while (end < units.Length && units[end] >= '\u0300' && Joins(units, end))
        {
            end += LengthAt(units, end);
        }

        return end;
    }

    /// <summary>Whether a character may move or melt into what stands before it: a mark, or a vowel or final consonant of Hangul.</summary>
    private static bool Joins(ReadOnlySpan<char> units, int at) =>
        units[at] is (>= '\u1160' and <= '\u11FF') or '\uFF9E' or '\uFF9F'
        || Rune.GetUnicodeCategory(new Rune(CodePointAt(units, at, out _))) is UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
