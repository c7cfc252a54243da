using Huida.Tokenization.Lexicons;

namespace Huida.Tests.Tokenization;

public sealed class LexiconTests
{
    [Fact]
    public void PrefixesOf_Text_GivesWordsShortestFirst()
    {
        var lexicon = Lexicon.Parse("图 5\n图书 10\n图书馆 20\n图纸 1\n馆 3\n");
        List<int> lengths = [];

        foreach (var (length, _) in lexicon.PrefixesOf("图书馆员"))
        {
            lengths.Add(length);
        }

        Assert.Equal([1, 2, 3], lengths);
    }

    [Theory]
    [InlineData("图书馆", true)]
    [InlineData("图书", false)]
    [InlineData("图书馆员", false)]
    [InlineData("书", false)]
    [InlineData("", false)]
    [InlineData("\uFFFF", false)]
    public void Contains_Word_IsWholeWordOnly(string word, bool expected) => Assert.Equal(expected, Lexicon.Parse("图书馆 20\n图纸 1\n").Contains(word));

    [Fact]
    public void Default_OfTheListThatShips_KnowsEveryWordOfIt()
    {
        var rows = LexiconFile.ReadRows(LexiconFile.ChineseWords).ToList();

        Assert.Equal(rows.Count, Lexicon.Default.Count);
        Assert.InRange(rows.Count, 100_000, 120_000);
        Assert.All(rows, row => Assert.True(Lexicon.Default.Contains(row[0]), row[0]));
    }

    [Theory]
    [InlineData("图书馆\n")]
    [InlineData(" 5\n")]
    [InlineData("图书馆 many\n")]
    [InlineData("馆 1\n图 1\n")]
    [InlineData("图 1\n图 1\n")]
    public void Parse_BrokenLine_Throws(string lines) => Assert.Throws<InvalidDataException>(() => Lexicon.Parse(lines));
}
