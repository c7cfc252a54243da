using System.Diagnostics;
using CsCheck;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.Understanding;

public sealed class QuestionReaderTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    /// <summary>What dates and numbers are made of, to be put together in any order.</summary>
    private static readonly string[] Pieces =
    [
        "三", "十", "万", "亿", "点", "百分之", "5", "31", ".", ",", "%", "年", "月", "日", "周", "上", "最近", "以来", "到", "-", " ",
        "last ", "next ", "two ", "hundred ", "and ", "a ", "half ", "may ", "2024", "monday ", "since ", "between ", "days ", "ago ", "ＫＭ", "ﬁ",
    ];

    private readonly QuestionReader _reader = new(new TermAnalyzer());

    [Fact]
    public void Read_ChineseQuestion_FindsEverything()
    {
        var reading = Read("２０２４年３月以来有多少人借了兩千册书？");

        Assert.Equal(Language.Chinese, reading.Language);
        Assert.Equal(QuestionKind.Number, reading.Kind);
        Assert.Equal([new DateMention(new DateOnly(2024, 3, 1), null, 0, 9)], reading.Dates);
        Assert.Equal([new NumberMention(2000, 15, 17)], reading.Numbers);
        Assert.Contains(reading.Terms, term => term is { Text: "借", IsFunctionWord: false });
    }

    [Fact]
    public void Read_EnglishQuestion_FindsEverything()
    {
        var reading = Read("How do I return 3 books on March 5, 2027?");

        Assert.Equal(Language.English, reading.Language);
        Assert.Equal(QuestionKind.Method, reading.Kind);
        Assert.Equal([new NumberMention(3, 16, 17)], reading.Numbers);
        Assert.Equal([new DateMention(new DateOnly(2027, 3, 5), new DateOnly(2027, 3, 5), 27, 40)], reading.Dates);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("？！。…—")]
    [InlineData("🙂👩‍👩‍👧‍👦")]
    [InlineData("\uD83D")]
    public void Read_NothingToRead_GivesAnEmptyReading(string text)
    {
        var reading = Read(text);

        Assert.Empty(reading.Terms);
        Assert.Empty(reading.Numbers);
        Assert.Empty(reading.Dates);
        Assert.Equal(QuestionKind.Other, reading.Kind);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("和一")]
    [InlineData("three ")]
    [InlineData("3月-")]
    [InlineData("last march ")]
    [InlineData("为什么what ")]
    public void Read_TwoThousandCharacters_StaysQuick(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 2000 / piece.Length));
        var quickest = TimeSpan.MaxValue;
        for (int i = 0; i < 3; i++)
        {
            long start = Stopwatch.GetTimestamp();
            Read(text);
            quickest = TimeSpan.FromTicks(Math.Min(quickest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
        }

        Assert.InRange(quickest.TotalMilliseconds, 0, 300); // a pattern that backtracks takes seconds
    }

    [Fact]
    public void Read_AnyText_MentionsLieInIt() => Gen.OneOf(
            Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]),
            Gen.Char.Select(unit => unit.ToString()))
        .Array[0, 20]
        .Select(string.Concat)
        .Sample(text =>
        {
            var reading = Read(text);
            Assert.All(reading.Numbers, number => Assert.True(number.Start >= 0 && number.Start < number.End && number.End <= text.Length));
            Assert.All(reading.Dates, date => Assert.True(date.Start >= 0 && date.Start < date.End && date.End <= text.Length));
            Assert.All(reading.Dates, date => Assert.True(date.From is null || date.To is null || date.From <= date.To));
            Assert.DoesNotContain(reading.Numbers, number => reading.Dates.Any(date => number.Start < date.End && date.Start < number.End));
        });

    private Reading Read(string text) => _reader.Read(new Question(text, Today));
}
