using Huida.Evaluation.Retrieval;

namespace Huida.Tests.Evaluation.Retrieval;

public sealed class PlainBm25Tests
{
    private static readonly PlainBm25 Index = new(["The cat sat", "the dog", "cat cat 图书馆"]);

    [Fact]
    public void Terms_MixedText_AreLowerCasedWordsAndPairsOfCharacters() =>
        Assert.Equal(["room", "5b", "在", "图书", "书馆", "open", "24", "小时"], PlainBm25.Terms("Room 5B，在 图书馆Open 24小时!"));

    // N = 3, mean length 3, cat in 2: idf = ln(1 + 1.5/2.5). Length 3: 1·2.2/(1 + 1.2). Length 4: 2·2.2/(2 + 1.2·(0.25 + 0.75·4/3)).
    [Fact]
    public void Find_WordInTwoParagraphs_ScoresByFormula()
    {
        var hits = Index.Find("CAT?", limit: 10);

        Assert.Equal([2, 0], hits.Select(hit => hit.Paragraph));
        Assert.Equal(0.590862, hits[0].Score, 6);
        Assert.Equal(0.470004, hits[1].Score, 6);
    }

    [Fact]
    public void Find_SeveralTerms_AddsThemUp()
    {
        double expected = Index.Find("the", limit: 10).Single(hit => hit.Paragraph == 1).Score + Index.Find("dog", limit: 10)[0].Score;

        Assert.Equal(expected, Index.Find("the dog", limit: 1)[0].Score, 12);
    }

    [Fact]
    public void Find_ChinesePair_FindsParagraph() => Assert.Equal([2], Index.Find("去书馆", limit: 10).Select(hit => hit.Paragraph));

    [Fact]
    public void Find_NothingInCommon_GivesNothing() => Assert.Empty(Index.Find("bird", limit: 10));
}
