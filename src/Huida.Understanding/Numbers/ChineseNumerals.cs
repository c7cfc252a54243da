using System.Globalization;
using System.Text.RegularExpressions;
using Huida.Tokenization;

namespace Huida.Understanding.Numbers;

/// <summary>Chinese numerals: 两千, 一万二, 三点五, 二〇二四, 三分之一, 百分之八十, 八成, 一半.</summary>
internal static class ChineseNumerals
{
    /// <summary>One numeral character after folding.</summary>
    public const string Character = "[〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]";

    private const decimal LargestTotal = 10_000_000_000_000_000_000;

    private const string Digits = "零一二三四五六七八九";

    /// <summary>What is counted: a single numeral counts only before one of these, so that 统一, 三峡 and 十分 stay words.</summary>
    private const string Measures = "个次天年月日周人元块毛本张份门条件名位号楼层级点分秒小岁倍度斤米公节章页套间栋所届期辆台部家只篇遍场轮折种类项步科把枚封学星礼角刻";

    /// <summary>Fewer for 一, which before the others is an article (一张卡) or stands in a word (一点).</summary>
    private const string MeasuresOfOne = "次天年月周元块级岁倍小层届期楼号星";

    private static readonly Regex Share = new($"(?<!{Character})(?<whole>{Character}{{1,9}})分之(?<part>{Character}{{1,20}}(?:点{Character}{{1,20}})?|[0-9]+(?:\\.[0-9]+)?)", RegexOptions.CultureInvariant);

    private static readonly Regex Tenths = new("(?<tenths>[一二两三四五六七八九1-9])成(?=[的以左多是学员人,.?!]|$)|(?<half>一半|半数)", RegexOptions.CultureInvariant);

    private static readonly Regex Plain = new($"负?{Character}+(?:点[〇零一二三四五六七八九]+(?![十百分刻半]))?", RegexOptions.CultureInvariant);

    public static IEnumerable<Numeral> Read(NormalizedText text, IReadOnlyList<Term> words)
    {
        foreach (Match match in Share.Matches(text.Text))
        {
            string of = match.Groups["whole"].Value;
            if (Parse(of is "百" or "千" or "万" ? "一" + of : of) is > 0 and { } whole && (Parse(match.Groups["part"].Value) ?? ParseFigures(match.Groups["part"].Value)) is { } part)
            {
                yield return new Numeral(part / whole, match.Index, match.Index + match.Length);
            }
        }

        foreach (Match match in Tenths.Matches(text.Text))
        {
            decimal? value = match.Groups["half"].Success ? 0.5m : (Parse(match.Groups["tenths"].Value) ?? ParseFigures(match.Groups["tenths"].Value)) / 10;
            yield return new Numeral(value!.Value, match.Index, match.Index + match.Length);
        }

        foreach (Match match in Plain.Matches(text.Text))
        {
            TextRange place = new(match.Index, match.Index + match.Length);
            if (Parse(match.Value) is { } value && StandsAlone(text, place, words))
            {
                yield return new Numeral(value, place.Start, place.End);
            }
        }
    }

    /// <summary>The value of a whole numeral, or null where the characters are none (万一, 千万, 三四).</summary>
    public static decimal? Parse(string numeral)
    {
        bool negative = numeral.StartsWith('负');
        string[] parts = numeral[(negative ? 1 : 0)..].Split('点');
        decimal? whole = ParseWhole(parts[0]);
        if (whole is null || parts.Length > 2)
        {
            return null;
        }

        decimal value = whole.Value;
        decimal place = 0.1m;
        foreach (char digit in parts.Length == 2 ? parts[1] : "")
        {
            value += DigitOf(digit) * place;
            place /= 10;
        }

        return negative ? -value : value;
    }

    private static decimal? ParseFigures(string figures) => decimal.TryParse(figures, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    private static decimal? ParseWhole(string numeral)
    {
        if (numeral.Length is 0 or > 20 || UnitOf(numeral[0]) > 10 || numeral.Any(c => UnitOf(c) == 0 && DigitOf(c) < 0))
        {
            return null;
        }

        return numeral.Any(c => UnitOf(c) > 0) ? ParseWithUnits(numeral) : ParseDigits(numeral);
    }

    /// <summary>二〇二四. Two or more digits in a row without a zero are an estimate (三四天), not a number.</summary>
    private static decimal? ParseDigits(string numeral)
    {
        if (numeral.Length > 1 && numeral.Length < 4 && !numeral.AsSpan().ContainsAny('零', '〇'))
        {
            return null;
        }

        return numeral.Aggregate(0m, (value, digit) => (value * 10) + DigitOf(digit));
    }

    private static decimal? ParseWithUnits(string numeral)
    {
        decimal total = 0, section = 0, digit = 0, lastUnit = 1;
        bool hasDigit = false, afterZero = false;
        foreach (char c in numeral)
        {
            decimal unit = UnitOf(c);
            if (unit == 0)
            {
                if (hasDigit && digit != 0)
                {
                    return null; // 三四十
                }

                digit = DigitOf(c);
                hasDigit = true;
                afterZero |= digit == 0;
            }
            else if (unit < 10_000)
            {
                section += (hasDigit && digit != 0 ? digit : 1) * unit;
                (digit, hasDigit, afterZero, lastUnit) = (0, false, false, unit);
            }
            else
            {
                decimal counted = section + digit;
                total = counted == 0 ? total * unit : unit > lastUnit && total > 0 && unit == 100_000_000 ? (total + counted) * unit : total + (counted * unit);
                (section, digit, hasDigit, afterZero, lastUnit) = (0, 0, false, false, unit);
                if (total > LargestTotal)
                {
                    return null; // 一亿亿亿亿 is a manner of speaking, and would overflow
                }
            }
        }

        // 两千五 is 2,500, 一万二 is 12,000; 一千零五 is 1,005.
        bool shortened = hasDigit && !afterZero && lastUnit >= 100;

        return total + section + (shortened ? digit * lastUnit / 10 : digit);
    }

    private static int DigitOf(char c) => c switch
    {
        '〇' => 0,
        '两' => 2,
        _ => Math.Max(Digits.IndexOf(c, StringComparison.Ordinal), "零壹贰叁肆伍陆柒捌玖".IndexOf(c, StringComparison.Ordinal)),
    };

    private static decimal UnitOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => 0,
    };

    private static bool StandsAlone(NormalizedText text, TextRange place, IReadOnlyList<Term> words)
    {
        char next = place.End < text.Text.Length ? text.Text[place.End] : '\0';
        bool ordinal = place.Start > 0 && text.Text[place.Start - 1] == '第';
        bool counts = text.Text.AsSpan(place.Start, place.Length) switch
        {
            ['一'] => MeasuresOfOne.Contains(next),
            ['十'] => Measures.Contains(next) && (next != '分' || (place.End + 1 < text.Text.Length && text.Text[place.End + 1] == '钟')),
            _ => Measures.Contains(next),
        };
        if (place.Length == 1 || ordinal)
        {
            return counts && (ordinal || !StartsInside(text, place, words));
        }

        return !StartsInside(text, place, words) && (counts || !EndsInside(text, place, words));
    }

    /// <summary>A word begins before the numeral and goes on into it: 统一, 星期三.</summary>
    private static bool StartsInside(NormalizedText text, TextRange place, IReadOnlyList<Term> words)
    {
        int start = text.ToOriginal(place).Start;

        return words.Any(word => word.Kind == TermKind.Word && word.Start < start && start < word.End && word.Text[0] is not ('第' or '负'));
    }

    /// <summary>A word begins in the numeral and goes on after it: 八百里加急.</summary>
    private static bool EndsInside(NormalizedText text, TextRange place, IReadOnlyList<Term> words)
    {
        int end = text.ToOriginal(place).End;

        return words.Any(word => word.Kind == TermKind.Word && word.Start < end && end < word.End);
    }
}
