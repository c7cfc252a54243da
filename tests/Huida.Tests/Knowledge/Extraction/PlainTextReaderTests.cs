namespace Huida.Tests.Knowledge.Extraction;

public sealed class PlainTextReaderTests
{
    [Fact]
    public void Read_ChineseLines_AreParagraphsUnderNumberedHeadings()
    {
        var document = Extracted.Read("服务指南\r\n\r\n一、地点\r\n\r\n东湖校区：三楼。\r\n西山校区：四楼。\r\n\r\n1. 预约。\r\n", "指南.txt");

        Assert.Equal(["# 服务指南", "#### 一、地点", "东湖校区：三楼。", "西山校区：四楼。", "1. 预约。"], Extracted.Outline(document));
        Assert.Equal("服务指南", document.Title);
        Assert.Equal("服务指南\n\n一、地点\n\n东湖校区：三楼。\n西山校区：四楼。\n\n1. 预约。", document.Text);
    }

    [Fact]
    public void Read_LinesBrokenAtOneWidth_AreJoined()
    {
        const string Text = """
            The library lends books for thirty days to students and for
            ninety days to members of staff. A book that another reader
            waits for cannot be renewed. Fines are charged for each day
            after the due date.

            - Bring your card.
            """;

        var document = Extracted.Read(Text, "rules.txt");

        Assert.Equal(
            [
                "The library lends books for thirty days to students and for ninety days to members of staff. A book that another reader "
                + "waits for cannot be renewed. Fines are charged for each day after the due date.",
                "- Bring your card.",
            ],
            Extracted.Outline(document));
        Assert.Equal("rules", document.Title);
    }

    [Fact]
    public void Read_UnderlinedHeadings_AreHeadings()
    {
        var document = Extracted.Read("Guide\n=====\n\nOpening\n-------\nEight to ten.\n", "a.txt");

        Assert.Equal(["# Guide", "## Opening", "Eight to ten."], Extracted.Outline(document));
    }
}
