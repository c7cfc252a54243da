namespace Huida.Tests.Knowledge.Extraction;

public sealed class CsvReaderTests
{
    [Theory]
    [InlineData("线路,首班\n东湖,\"7:00, 周末8:00\"\n西山,\n", "a.csv")]
    [InlineData("线路;首班\n东湖;7:00, 周末8:00\n西山;\n", "a.csv")]
    [InlineData("线路\t首班\n东湖\t7:00, 周末8:00\n西山\t\n", "a.tsv")]
    public void Read_AnyDelimiter_IsOneTableUnderItsHeader(string text, string fileName)
    {
        var document = Extracted.Read(text, fileName);

        Assert.Equal(["线路 | 首班 ‖ 东湖 | 7:00, 周末8:00 / 西山"], Extracted.Outline(document));
        Assert.Equal("a", document.Title);
    }

    [Fact]
    public void Read_RowsOfManyLengthsAndLineEndsInCells_KeepsThemAll()
    {
        var document = Extracted.Read("a,b\n1\n1,2,3\n\"x\ny\",\"say \"\"hi\"\"\"\n", "a.csv");

        Assert.Equal(["a | b ‖ 1 / 1 | 2 | 3 / x y | say \"hi\""], Extracted.Outline(document));
    }

    [Fact]
    public void Read_HeaderAlone_IsText() => Assert.Equal("a | b", Extracted.Read("a,b\n", "a.csv").Text);
}
