using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Huida.Tests.Knowledge.Extraction.Office;

public sealed class DocxReaderTests
{
    private const string Styles = """
        <w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/></w:style>
        <w:style w:type="paragraph" w:styleId="S"><w:name w:val="Subtitle"/><w:basedOn w:val="T"/></w:style>
        <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
        <w:style w:type="paragraph" w:styleId="2"><w:name w:val="My heading"/><w:basedOn w:val="2x"/></w:style>
        <w:style w:type="paragraph" w:styleId="2x"><w:name w:val="heading 2"/></w:style>
        <w:style w:type="paragraph" w:styleId="C"><w:name w:val="toc 1"/></w:style>
        """;

    private const string Numbers = """
        <w:abstractNum w:abstractNumId="1">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="第%1章"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="2">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="3"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val=""/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
        """;

    [Fact]
    public void Read_StylesAndNumbers_AreHeadingsAndMarkers()
    {
        var document = Read($"""
            {P("馆规", "T")}{P("试行", "S")}{P("目录 1", "C")}{P("总则", "1")}{P("范围", "2")}{Item("甲", 2, 0)}{Item("乙", 2, 1)}{Item("丙", 2, 1)}{Item("丁", 2, 0)}{Item("戊", 2, 1)}
            {P("附则", "1")}{Item("己", 3, 0)}
            """);

        Assert.Equal("馆规", document.Title);
        Assert.Equal(
            ["# 馆规", "试行", "## 第一章 总则", "### 范围", "1. 甲", "1a) 乙", "1b) 丙", "2. 丁", "2a) 戊", "## 第二章 附则", "- 己"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_NoStyles_FindsHeadingsByTheirNumbers() => Assert.Equal(
        ["# 宿舍管理办法", "### 第一章 总则", "第一条 为了管理，制定本办法。"],
        Extracted.Outline(Read(P("宿舍管理办法") + P("第一章 总则") + P("第一条 为了管理，制定本办法。"))));

    [Fact]
    public void Read_Runs_AreWhatTheReaderSees() => Assert.Equal(
        "new line\nbreak a-b shown.",
        Read("""
            <w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins><w:r><w:t>new</w:t></w:r></w:ins><w:r><w:tab/><w:t>line</w:t><w:br/><w:t xml:space="preserve">break a</w:t>
            <w:noBreakHyphen/><w:t>b </w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r><w:r><w:rPr><w:vanish w:val="false"/></w:rPr><w:t>shown.</w:t></w:r>
            <w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
            """).Text);

    [Fact]
    public void Read_TextBox_StandsBelowItsParagraphOnce()
    {
        const string Box = """
            <v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>
            """;

        var document = Read($"""
            <w:p><w:r><w:t>around.</w:t><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
            <mc:Choice Requires="wps"><w:pict>{Box}</w:pict></mc:Choice><mc:Fallback><w:pict>{Box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>
            """);

        Assert.Equal(["around.", "boxed"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_Table_RepeatsMergedCellsAndKnowsItsHeader()
    {
        var document = Read($"""
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("2026", "")}{Cell("fee", "")}{Cell("note", "")}</w:tr>
            <w:tr>{Cell("pool", """<w:vMerge w:val="restart"/>""")}{Cell("10", "")}{Cell("a", "")}</w:tr>
            <w:tr>{Cell("", "<w:vMerge/>")}{Cell("20", """<w:gridSpan w:val="2"/>""")}</w:tr></w:tbl>
            """);

        Assert.Equal(["2026 | fee | note ‖ pool | 10 | a / pool | 20"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_TableOfOneColumn_IsAFrameAroundItsContent() => Assert.Equal(
        ["framed.", " ‖ 1 | 2"], Extracted.Outline(Read($"<w:tbl><w:tr><w:tc>{P("framed.")}<w:tbl><w:tr>{Cell("1", "")}{Cell("2", "")}</w:tr></w:tbl>{P("")}</w:tc></w:tr></w:tbl>")));

    [Fact]
    public void Read_ValueThatTheSchemaForbids_IsOverlooked() => Assert.Equal(
        "text", Read("""<w:p><w:pPr><w:outlineLvl w:val="deep"/><w:numPr><w:ilvl w:val="x"/><w:numId w:val="none"/></w:numPr></w:pPr><w:r><w:t>text</w:t></w:r></w:p>""").Text);

    private static string P(string text, string style = "") => $"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static string Item(string text, int list, int level) =>
        $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";

    private static string Cell(string text, string properties) => $"<w:tc><w:tcPr>{properties}</w:tcPr>{P(text)}</w:tc>";

    private static Huida.Knowledge.Extraction.ExtractedDocument Read(string body)
    {
        const string Namespace = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        MemoryStream stream = new();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            Feed(main, $"<w:document {Namespace}><w:body>{body}</w:body></w:document>");
            Feed(main.AddNewPart<StyleDefinitionsPart>(), $"<w:styles {Namespace}>{Styles}</w:styles>");
            Feed(main.AddNewPart<NumberingDefinitionsPart>(), $"<w:numbering {Namespace}>{Numbers}</w:numbering>");
        }

        return Extracted.Read(stream.ToArray(), "rules.docx");
    }

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create));
        writer.Write(xml);
    }
}
