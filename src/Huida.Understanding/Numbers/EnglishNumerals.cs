using System.Text.RegularExpressions;

namespace Huida.Understanding.Numbers;

/// <summary>English numbers in words: twenty-five, one hundred and five, two thirds, one and a half, half a million, a dozen, ten percent.</summary>
internal static class EnglishNumerals
{
    private static readonly Dictionary<string, int> Small = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", i => i)
        .Concat(Numbered("twenty thirty forty fifty sixty seventy eighty ninety", i => (i + 2) * 10)).ToDictionary();

    private static readonly Dictionary<string, decimal> Scales = new()
    {
        ["hundred"] = 100,
        ["thousand"] = 1_000,
        ["million"] = 1_000_000,
        ["billion"] = 1_000_000_000,
        ["dozen"] = 12,
    };

    private static readonly Dictionary<string, int> Parts = new()
    {
        ["half"] = 2,
        ["halves"] = 2,
        ["third"] = 3,
        ["thirds"] = 3,
        ["quarter"] = 4,
        ["quarters"] = 4,
        ["fourth"] = 4,
        ["fourths"] = 4,
        ["fifth"] = 5,
        ["fifths"] = 5,
        ["sixth"] = 6,
        ["sixths"] = 6,
        ["seventh"] = 7,
        ["sevenths"] = 7,
        ["eighth"] = 8,
        ["eighths"] = 8,
        ["ninth"] = 9,
        ["ninths"] = 9,
        ["tenth"] = 10,
        ["tenths"] = 10,
    };

    private static readonly Regex Words = new(@"(?<![a-z0-9'])[a-z]+(?![a-z0-9'])", RegexOptions.CultureInvariant);

    private static readonly Regex Percent = new(@"\G\s*(?:%|percent\b|per cent\b)", RegexOptions.CultureInvariant);

    /// <summary>"Which one", "one of them": a pronoun, not a number.</summary>
    private static readonly Regex PronounBefore = new(
        @"\b(?:which|this|that|the|any|no|each|every|another|new|old|other|first|last|only|right|wrong|good|better|best|different)\s+$", RegexOptions.CultureInvariant);

    private static readonly Regex NounAfter = new(
        @"\G\s+(?!(?:of|that|who|which|is|are|was|can|may|should|will|has|have|for|to|in|on|at|with|from|by|do|does|did|i|you|we|or|and|as|if|when|where)\b)[a-z]", RegexOptions.CultureInvariant);

    /// <summary>The value of a single number word of a duration: three, twelve, a.</summary>
    public static int? ParseSmall(string word) => Small.TryGetValue(word, out int value) ? value : word is "a" or "an" ? 1 : null;

    public static IEnumerable<Numeral> Read(string text)
    {
        var words = Words.Matches(text);
        for (int i = 0; i < words.Count;)
        {
            var (value, used) = ReadAt(text, words, i);
            if (used == 0)
            {
                i++;
                continue;
            }

            int start = words[i].Index;
            int end = words[i + used - 1].Index + words[i + used - 1].Length;
            i += used;
            if (Percent.Match(text, end) is { Success: true } percent)
            {
                value /= 100;
                end += percent.Length;
            }

            if (text.AsSpan(start, end - start) is not "one" || (!PronounBefore.IsMatch(text[..start]) && NounAfter.IsMatch(text, end)))
            {
                yield return new Numeral(value, start, end);
            }
        }
    }

    private static (decimal Value, int Used) ReadAt(string text, MatchCollection words, int first)
    {
        string? Word(int i) => i < words.Count && (i == first || Touches(text, words[i - 1], words[i])) ? words[i].Value : null;

        int at = first;
        if (Word(at) == "half")
        {
            return Word(at + 1) is "a" && Scales.TryGetValue(Word(at + 2) ?? "", out decimal scale) ? (scale / 2, 3) : (0.5m, 1);
        }

        bool article = Word(at) is "a" or "an";
        if (article && Parts.TryGetValue(Word(at + 1) ?? "", out int part))
        {
            // "a third of the students"; but "a third time", "a quarter"
            return part == 2 || Word(at + 2) == "of" ? (1m / part, 2) : (0, 0);
        }

        var (value, used) = ReadWhole(Word, at, article);
        if (used == 0)
        {
            return (0, 0);
        }

        at += used;
        if (value is > 0 and < 1000 && value == Math.Truncate(value) && Word(at) is { } unit && Parts.TryGetValue(unit, out part) && (value == 1) != unit.EndsWith('s'))
        {
            return (value / part, used + 1);
        }

        if (Word(at) == "and" && Word(at + 1) is "a" && Word(at + 2) == "half")
        {
            decimal scaled = Scales.TryGetValue(Word(at + 3) ?? "", out decimal scale) ? scale : 1;
            return ((value + 0.5m) * scaled, used + (scaled > 1 ? 4 : 3));
        }

        return (value, used);
    }

    private static (decimal Value, int Used) ReadWhole(Func<int, string?> word, int first, bool article)
    {
        decimal total = 0, group = article ? 1 : 0, lastScale = decimal.MaxValue;
        int at = first + (article ? 1 : 0);
        int end = first; // past the last word that belongs
        while (true)
        {
            bool and = (total > 0 || group >= 100) && word(at) == "and"; // one hundred and five
            string next = word(and ? at + 1 : at) ?? "";
            if (Small.TryGetValue(next, out int small) && Fits(group, small))
            {
                group += small;
            }
            else if (!and && next is "hundred" or "dozen" && group is > 0 and < 100)
            {
                group *= Scales[next];
            }
            else if (!and && next is not "dozen" && group > 0 && Scales.TryGetValue(next, out decimal scale) && scale < lastScale && scale > 100)
            {
                (total, group, lastScale) = (total + (group * scale), 0, scale);
            }
            else
            {
                return (total + group, end - first);
            }

            at += and ? 2 : 1;
            end = at;
        }
    }

    /// <summary>Five after twenty or after a hundred, not after fifteen.</summary>
    private static bool Fits(decimal group, int small)
    {
        decimal rest = group % 100;

        return small < 10 ? rest == 0 || (rest >= 20 && rest % 10 == 0) : rest == 0;
    }

    private static bool Touches(string text, Match left, Match right)
    {
        var between = text.AsSpan(left.Index + left.Length, right.Index - left.Index - left.Length);

        return between is "-" || between.IsWhiteSpace();
    }

    private static Dictionary<string, int> Numbered(string words, Func<int, int> value) =>
        words.Split(' ').Select((word, i) => (word, i)).ToDictionary(pair => pair.word, pair => value(pair.i));
}
