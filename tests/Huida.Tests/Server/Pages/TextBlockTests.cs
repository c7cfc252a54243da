using Huida.Server.Components.Documents;
using Huida.Tokenization;

namespace Huida.Tests.Server.Pages;

public sealed class TextBlockTests
{
    [Fact]
    public void Of_RowsInALine_AreATableWithTheirCells()
    {
        const string Text = "Prices\nService | Price | Time\nArticle | free\nEnd";

        var blocks = TextBlock.Of(Text, Lines(Text)).ToList();

        var table = Assert.IsType<TextBlock.Table>(blocks[1]);
        Assert.Equal(3, blocks.Count);
        Assert.Equal(3, table.Columns);
        Assert.Equal([["Service", "Price", "Time"], ["Article", "free"]], table.Rows.Select(row => row.Select(cell => cell.Of(Text).ToString())));
    }

    [Fact]
    public void Of_SingleLineWithSeparator_IsALine()
    {
        const string Text = "Left | right\nnothing else";

        Assert.All(TextBlock.Of(Text, Lines(Text)), block => Assert.IsType<TextBlock.Line>(block));
    }

    private static IReadOnlyList<TextRange> Lines(string text) => TextPage.Split(text, pageStarts: [], part: null).Single().Lines;
}
