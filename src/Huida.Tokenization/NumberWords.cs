using System.Buffers;
using System.Globalization;

namespace Huida.Tokenization;

/// <summary>Joins numbers to what belongs to them: 1998年, 一九九八年, 12月, 31日, 20万, 50%, 第18; 1998 年底 becomes 1998年 底.</summary>
internal static class NumberWords
{
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789〇零一二三四五六七八九");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789〇零一二三四五六七八九十");
    private static readonly SearchValues<char> Powers = SearchValues.Create("十百千万亿");

    public static IReadOnlyList<Word> Join(List<Word> words, string original)
    {
        List<Word> joined = new(words.Count);
        for (int i = 0; i < words.Count; i++)
        {
            var word = words[i];
            while (i + 1 < words.Count && words[i + 1] is var next && next.Start == word.End && Belongs(word.Text, next))
            {
                i++;
                word = new Word(word.Text + next.Text, word.Start, next.End);
            }

            if (char.IsAsciiDigit(word.Text[^1]) && word.End < original.Length && original[word.End] is '%' or '％')
            {
                word = new Word(word.Text + "%", word.Start, word.End + 1);
            }

            if (i + 1 < words.Count && words[i + 1] is { Text: [_, '底' or '初' or '末' or '中'] } period && period.Start == word.End && period.End == period.Start + 2
                && IsPartOfDate(word.Text, period.Text[0]))
            {
                word = new Word(word.Text + period.Text[0], word.Start, period.Start + 1);
                words[i + 1] = new Word(period.Text[1..], period.Start + 1, period.End);
            }

            joined.Add(word);
        }

        return joined;
    }

    private static bool Belongs(string text, Word next)
    {
        if (text == "第")
        {
            return char.IsAsciiDigit(next.Text[0]) && !next.Text.AsSpan().ContainsAnyExcept(Digits);
        }

        if ((next.Text.Length == 1 || next.Text is [_, '份']) && IsPartOfDate(text, next.Text[0]))
        {
            return true;
        }

        return char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[^1]) && !next.Text.AsSpan().ContainsAnyExcept(Powers);
    }

    /// <summary>A year of four digits, a month up to 12, a day up to 31, an hour up to 24.</summary>
    private static bool IsPartOfDate(string number, char unit) => unit switch
    {
        '年' => number.Length == 4 && !number.AsSpan().ContainsAnyExcept(Digits),
        '月' => IsWithin(number, 12),
        '日' => IsWithin(number, 31),
        '时' => char.IsAsciiDigit(number[0]) && IsWithin(number, 24),
        _ => false,
    };

    private static bool IsWithin(string number, int most) => char.IsAsciiDigit(number[0])
        ? int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value > 0 && value <= most
        : number.Length <= 3 && !number.AsSpan().ContainsAnyExcept(Numerals);
}
