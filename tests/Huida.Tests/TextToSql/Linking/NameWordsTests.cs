using Huida.TextToSql.Linking;
using Huida.Tokenization;

namespace Huida.Tests.TextToSql.Linking;

public sealed class NameWordsTests
{
    private static readonly TermAnalyzer Analyzer = new();

    [Theory]
    [InlineData("song_release_year", "song releas year")]
    [InlineData("SongReleaseYear", "song releas year")]
    [InlineData("LName", "l name")]
    [InlineData("StuID", "stu id")]
    [InlineData("pettype", "pet type")]
    [InlineData("fname", "f name")]
    [InlineData("address1", "address 1")]
    [InlineData("学生姓名", "学生 姓名")]
    [InlineData("President's Scholarship", "president scholarship")]
    public void Of_Name_IsTheWordsThatPeopleSay(string name, string words) => Assert.Equal(words.Split(' '), NameWords.Of(name, Analyzer));
}
