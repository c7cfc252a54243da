using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;

namespace Huida.Tests.Tokenization.Dictionaries;

public sealed class WordDictionaryTests
{
    [Theory]
    [InlineData("图书馆", true)]
    [InlineData("图书", false)]
    [InlineData("图书馆员", false)]
    [InlineData("书", false)]
    [InlineData("", false)]
    [InlineData("\uFFFF", false)]
    public void Contains_Word_IsWholeWordOnly(string word, bool expected) => Assert.Equal(expected, WordDictionary.Parse("图书馆 20 n\r\n图纸 1\n").Contains(word));

    [Fact]
    public void LogProbability_Word_IsItsShareOfAllCounts()
    {
        var dictionary = WordDictionary.Parse("图书馆 20\n图纸 60\n");

        Assert.Equal(Math.Log(0.25), dictionary.LogProbability("图书馆")!.Value, 12);
        Assert.Null(dictionary.LogProbability("图书"));
    }

    [Fact]
    public void Default_OfTheListThatShips_KnowsEveryWordOfIt()
    {
        var rows = LexiconFile.ReadRows(LexiconFile.ChineseWords).ToList();

        Assert.Equal(rows.Count, ChineseLexicon.Default.Count);
        Assert.InRange(rows.Count, 100_000, 120_000);
        Assert.All(rows, row => Assert.True(ChineseLexicon.Default.Contains(row[0]), row[0]));
    }

    [Theory]
    [InlineData("图书馆\n", "line 1")]
    [InlineData("图 1\n 5\n", "line 2")]
    [InlineData("图书馆 many\n", "line 1")]
    [InlineData("图 9223372036854775807\n馆 1\n", "line 2")]
    public void Parse_BrokenLine_NamesIt(string lines, string place) =>
        Assert.StartsWith(place, Assert.Throws<InvalidDataException>(() => WordDictionary.Parse(lines)).Message, StringComparison.Ordinal);

    [Fact]
    public void With_MoreWords_LeavesTheOldDictionaryAsItWas()
    {
        var old = WordDictionary.Parse("图 1\n");

        var more = old.With([new DictionaryWord("图书馆", 0)], (_, _) => 7).Without(["图"]);

        Assert.True(more.Contains("图书馆"));
        Assert.False(more.Contains("图"));
        Assert.True(old.Contains("图"));
        Assert.False(old.Contains("图书馆"));
        Assert.Equal((1, 8L), (more.Count, more.Total));
    }
}
