using System.Text;

namespace Huida.Tests.Knowledge.Extraction;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Read_Page_IsItsMainContent()
    {
        const string Page = """
            <html><head><title>Sports
              hall</title><style>p { color: red }</style></head><body>
            <header><nav>Menu</nav></header>
            <main><h1>Sports hall</h1><p>Open from <b>8:00</b>
            to&nbsp;22:00.<br>Closed on Monday.</p>
            <ol start="3"><li>Bring shoes<ul><li>clean ones</li></ul></li><li><p>Book first</p></li></ol>
            <p hidden>secret</p><script>track()</script><pre>a
              b</pre></main>
            <footer>Imprint</footer></body></html>
            """;

        var document = Extracted.Read(Page, "page.html");

        Assert.Equal("Sports hall", document.Title);
        Assert.Equal(
            ["# Sports hall", "Open from 8:00 to 22:00.\nClosed on Monday.", "3. Bring shoes", "- clean ones", "4. Book first", "a\n  b"],
            Extracted.Outline(document));
    }

    [Fact]
    public void Read_ChineseLinesInSource_AreJoinedWithoutASpace() =>
        Assert.Equal("开放时间，周一", Extracted.Read("<p>开放时间，\n  周一</p>", "a.htm").Text);

    [Fact]
    public void Read_TableWithSpans_RepeatsWhatHangsOverRows()
    {
        const string Page = """
            <table><caption>Courts</caption><thead><tr><th>Court</th><th>Day</th><th>Fee</th></tr></thead>
            <tr><td rowspan="2">Tennis</td><td>Mon</td><td>10</td></tr><tr><td>Tue</td><td>12</td></tr>
            <tr><td colspan="2">Pool</td><td>20</td></tr></table>
            """;

        Assert.Equal(
            ["Courts", "Court | Day | Fee ‖ Tennis | Mon | 10 / Tennis | Tue | 12 / Pool |  | 20"], Extracted.Outline(Extracted.Read(Page, "a.html")));
    }

    [Fact]
    public void Read_TableWithoutTh_TakesAFirstRowOfLabelsAsHeader()
    {
        const string Page = "<table><tr><td>场馆</td><td>收费</td></tr><tr><td>网球场</td><td>20元</td></tr></table>";

        Assert.Equal(["场馆 | 收费 ‖ 网球场 | 20元"], Extracted.Outline(Extracted.Read(Page, "a.html")));
    }

    [Fact]
    public void Read_LayoutTable_IsItsContent()
    {
        const string Page = "<table><tr><td><table><tr><td>a</td><td>b</td></tr></table></td></tr></table><p>c</p>";

        Assert.Equal([" ‖ a | b", "c"], Extracted.Outline(Extracted.Read(Page, "a.html")));
    }

    [Fact]
    public void Read_Gb2312PageThatSaysSo_IsDecoded()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        byte[] page = Encoding.GetEncoding("gb2312").GetBytes("<meta http-equiv=Content-Type content='text/html; charset=gb2312'><title>通知</title><p>放假</p>");

        Assert.Equal(("通知", "放假"), (Extracted.Read(page, "a.htm").Title, Extracted.Read(page, "a.htm").Text));
    }

    [Fact]
    public void Read_VeryDeepPage_DoesNotOverflow()
    {
        string page = string.Concat(Enumerable.Repeat("<div>", 1_200)) + "deep";

        Assert.Equal("deep", Extracted.Read(page, "a.html").Text);
    }
}
