using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using MiniExcelLibs;

namespace Huida.Tests.Knowledge.Extraction.Office;

public sealed class XlsxReaderTests
{
    // Styles 0 general, 1 date, 2 h:mm, 3 percent, 4 "000000", 5 yyyy"年"m"月", 6 date and time, 7 [h]:mm, 8 #,##0.00" 元"
    private const string Styles = """
        <numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/>
        <numFmt numFmtId="166" formatCode="[$-804]yyyy\-mm\-dd\ hh:mm:ss"/><numFmt numFmtId="167" formatCode="#,##0.00&quot; dollars&quot;"/></numFmts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="46"/>
        <xf numFmtId="167"/></cellXfs>
        """;

    [Theory]
    [InlineData("3", 0, "3")]
    [InlineData("0.30000000000000004", 0, "0.3")]
    [InlineData("-1234567.5", 0, "-1234567.5")]
    [InlineData("46266", 1, "2026-09-01")]
    [InlineData("61", 1, "1900-03-01")]
    [InlineData("1", 1, "1900-01-01")]
    [InlineData("0.3125", 2, "07:30")]
    [InlineData("0.125", 3, "12.5%")]
    [InlineData("86", 4, "000086")]
    [InlineData("46266", 5, "2026-09")]
    [InlineData("46266.5", 6, "2026-09-01 12:00")]
    [InlineData("1.0416666666666667", 7, "25:00")]
    [InlineData("1500", 8, "1500")]
    public void Read_Number_ReadsAsItsFormatMeansIt(string value, int style, string expected) =>
        Assert.Equal(expected, Extracted.Read(Workbook($"""<row r="1"><c r="A1" s="{style}"><v>{value}</v></c></row>"""), "a.xlsx").Text);

    [Fact]
    public void Read_SheetWrittenByAnotherProgram_IsATableUnderItsName()
    {
        MemoryStream stream = new();
        stream.SaveAs(
            new Dictionary<string, object>
            {
                ["作息"] = new[] { new { 节次 = "第1节", 开始 = new DateTime(2026, 9, 7, 8, 0, 0), 时长 = 45d }, new { 节次 = "第2节", 开始 = new DateTime(2026, 9, 7, 8, 50, 0), 时长 = 45.5 } },
                ["Sheet2"] = new[] { new { a = 1, b = "x" } },
            });

        var document = Extracted.Read(stream.ToArray(), "timetable.xlsx");

        Assert.Equal(["# 作息", "节次 | 开始 | 时长 ‖ 第1节 | 2026-09-07 08:00 | 45 / 第2节 | 2026-09-07 08:50 | 45.5", "a | b ‖ 1 | x"], Extracted.Outline(document));
        Assert.Equal(2, document.PageStarts.Count);
        Assert.Equal(2, Extracted.PageOf(document, "a | b"));
    }

    [Fact]
    public void Read_TitleNotesAndTwoTables_AreToldApart()
    {
        var document = Extracted.Read(
            Workbook(
                Row(1, "收费标准") + Row(3, "项目", "收费", "备注") + Row(4, "热水", "18") + Row(5, "租车", "600") + Row(7, "说明：按学期收取") + Row(9, "校区", "电话", "地址") + Row(10, "东湖", "8686", "南门"),
                """<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>"""),
            "a.xlsx");

        Assert.Equal(["收费标准", "项目 | 收费 | 备注 ‖ 热水 | 18 / 租车 | 600", "说明：按学期收取", "校区 | 电话 | 地址 ‖ 东湖 | 8686 | 南门"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_CellMergedOverRows_IsRepeatedInEach() => Assert.Equal(
        ["building | day | hours ‖ library | Mon | 8-22 / library | Sat | 9-17"],
        Extracted.Outline(Extracted.Read(
            Workbook(
                Row(1, "building", "day", "hours") + Row(2, "library", "Mon", "8-22") + Row(3, "", "Sat", "9-17"),
                """<mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="XFD1:A9999999"/><mergeCell ref="nonsense"/></mergeCells>"""),
            "a.xlsx")));

    [Fact]
    public void Read_HiddenSheet_IsLeftOut() =>
        Assert.Equal(Huida.Knowledge.Extraction.ReadFailure.NoText, Extracted.Fail(Workbook(Row(1, "secret"), state: SheetStateValues.Hidden), "a.xlsx"));

    [Fact]
    public void Read_CellsFarApart_DoesNotFillTheSheetBetween()
    {
        string rows = string.Concat(Enumerable.Range(1, 3_000).Select(row => $"""<row r="{row * 300}"><c r="{(char)('A' + (row % 26))}{(char)('A' + (row % 7))}{row * 300}"><v>{row}</v></c></row>"""));

        Assert.Contains("2999", Extracted.Read(Workbook(rows), "a.xlsx").Text, StringComparison.Ordinal);
    }

    private static string Row(int number, params string[] cells) =>
        $"""<row r="{number}">{string.Concat(cells.Select((cell, i) => cell.Length == 0 ? "" : $"""<c r="{(char)('A' + i)}{number}" t="inlineStr"><is><t>{cell}</t></is></c>"""))}</row>""";

    private static byte[] Workbook(string rows, string after = "", SheetStateValues? state = null)
    {
        const string Namespace = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
        MemoryStream stream = new();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = file.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            Feed(sheet, $"<worksheet {Namespace}><sheetData>{rows}</sheetData>{after}</worksheet>");
            Feed(workbook.AddNewPart<WorkbookStylesPart>(), $"<styleSheet {Namespace}>{Styles}</styleSheet>");
            workbook.Workbook = new(new Sheets(new Sheet { Name = "Sheet1", SheetId = 1, Id = workbook.GetIdOfPart(sheet), State = state }));
        }

        return stream.ToArray();
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(xml);
    }
}
