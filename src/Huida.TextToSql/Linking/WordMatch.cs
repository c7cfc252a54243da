using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>How surely a word of the question means a word of a name when the two are not the same.</summary>
internal static class WordMatch
{
    public const double Abbreviated = 0.8;
    private const double ChineseShort = 0.78;
    private const double Suffixed = 0.92;
    private const double Derived = 0.65;

    /// <summary>They count what follows.</summary>
    private const string MeasureWords = "个名位本门次种类所家间条款部场支座栋张份" + Calendar;
    private const string Calendar = "年月日号";

    /// <summary>They say how something is, and are short for no noun that begins so: 大 is no 大楼.</summary>
    private const string Adjectives = "大小新老高低多少长短好坏男女";

    /// <summary>They make a noun of a word and leave what it means: 在校生 are those 在校.</summary>
    private const string Suffixes = "生者人员类型制式性级";

    public static bool IsMeasureWord(string word) => word is [var single] && MeasureWords.Contains(single);

    /// <summary>Whether it says nothing beside its number; 号 of 身份证号 does.</summary>
    public static bool IsMeasureOnly(string word) => IsMeasureWord(word) && !Calendar.Contains(word[0]);

    /// <returns>0 where they have nothing to do with each other.</returns>
    public static double Weight(string asked, string named)
    {
        if (asked[0] >= '\u3000')
        {
            return IsSuffixed(asked, named) ? Suffixed : IsChineseShort(asked, named) || IsChineseShort(named, asked) ? ChineseShort : 0;
        }

        if (asked[0] != named[0])
        {
            return 0;
        }

        return IsAbbreviation(named, asked) || IsAbbreviation(asked, named) ? Abbreviated : IsDerived(asked, named) ? Derived : 0;
    }

    private static bool IsSuffixed(string asked, string named) => named.Length > 1 && asked.Length == named.Length + 1 && asked.StartsWith(named, StringComparison.Ordinal) && Suffixes.Contains(asked[^1]);

    /// <summary>书 of 图书, 分 of 分数: one end of a word of two or three characters.</summary>
    private static bool IsChineseShort(string brief, string full) => !MeasureWords.Contains(brief[0]) && !Adjectives.Contains(brief[0]) && brief.Length < full.Length && full.Length <= 3 && full[0] >= '\u3000'
        && (full.StartsWith(brief, StringComparison.Ordinal) || full.EndsWith(brief, StringComparison.Ordinal));

    /// <summary>dept of department, stu of student, qty of quantity: the letters in order, and no word of its own.</summary>
    private static bool IsAbbreviation(string brief, string full)
    {
        if (brief.Length == 1)
        {
            return full.Length > 2; // the first name in fname: within a name alone, never a name by itself
        }

        if (brief.Length > 5 || full.Length < brief.Length + 2 || WordRarity.Of(brief) < 0.9)
        {
            return false;
        }

        if (full.StartsWith(brief, StringComparison.Ordinal))
        {
            return brief.Length > 2;
        }

        int at = 0;
        foreach (char letter in full)
        {
            at += at < brief.Length && letter == brief[at] ? 1 : 0;
        }

        return at == brief.Length && brief.Length > 2 && brief.AsSpan(1).IndexOfAny("aeiou") < 0;
    }

    /// <summary>direct and director, nation and nationality: they begin alike and differ in an ending.</summary>
    private static bool IsDerived(string a, string b)
    {
        int shared = a.AsSpan().CommonPrefixLength(b);

        return shared >= 4 && shared >= Math.Min(a.Length, b.Length) - 1 && Math.Max(a.Length, b.Length) - shared <= 5;
    }
}
