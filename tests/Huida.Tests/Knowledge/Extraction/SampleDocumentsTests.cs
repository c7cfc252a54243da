using System.Text.RegularExpressions;
using Huida.Tokenization;

namespace Huida.Tests.Knowledge.Extraction;

/// <summary>The sample documents, whose sources say what has to come out.</summary>
public sealed partial class SampleDocumentsTests
{
    private static readonly string Sources = Path.Combine(Extracted.SampleFolder, "..", "sources");

    public static TheoryData<string> All => [.. Directory.EnumerateFiles(Extracted.SampleFolder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Extracted.SampleFolder, file))];

    public static TheoryData<string> Written => [.. Directory.EnumerateFiles(Sources, "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Sources, file)[..^3])];

    [Theory]
    [MemberData(nameof(All))]
    public void Read_AndCut_CoversTheText(string path)
    {
        var document = Extracted.ReadSample(path);

        int end = 0;
        foreach (var chunk in Extracted.Chunker(256).Cut(document))
        {
            Assert.True(string.IsNullOrWhiteSpace(document.Text[end..chunk.Start]));
            Assert.InRange(PlainTokens.Count(document.Text.AsSpan(chunk.Start, chunk.End - chunk.Start)), 1, 256);
            end = chunk.End;
        }

        Assert.Equal(document.Text.Length, end);
    }

    [Theory]
    [MemberData(nameof(Written))]
    public void Read_Document_HasEveryParagraphOfItsSourceWhole(string path)
    {
        var document = Extracted.ReadSample(path);
        string[] blocks = [.. document.Blocks.Select(block => Squeezed(block.Range.Of(document.Text).ToString()))];

        string[] torn = [.. Paragraphs(path).Where(paragraph => !blocks.Any(block => block.Contains(Squeezed(paragraph), StringComparison.Ordinal)))];

        // One may be torn where a page ends with a sentence: whether its paragraph goes on, nothing tells.
        Assert.True(torn.Length <= 1, string.Join('\n', torn));
        Assert.All(torn, paragraph => Assert.Contains(Squeezed(paragraph), Squeezed(document.Text), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en/international-student-handbook.pdf", 20)]
    [InlineData("en/graduate-programme-regulations.pdf", 18)]
    [InlineData("zh/本科毕业论文（设计）工作手册.pdf", 12)]
    [InlineData("zh/实验室安全手册.pdf", 12)]
    [InlineData("zh/本科生学籍管理规定.pdf", 11)]
    public void Read_Pdf_CountsItsPages(string path, int pages) => Assert.Equal(pages, Extracted.ReadSample(path).PageStarts.Count);

    [Theory]
    [InlineData("en/international-student-handbook.pdf", "Cash is not accepted.", 5)]
    [InlineData("zh/本科生学籍管理规定.pdf", "课程学分以理论教学16学时为1学分", 3)]
    [InlineData("zh/本科生学籍管理规定.pdf", "转学申请每年5月和11月受理", 6)]
    public void Read_Pdf_KnowsThePageOfASentence(string path, string sentence, int page) =>
        Assert.Equal(page, Extracted.PageOf(Extracted.ReadSample(path), sentence));

    [Theory]
    [MemberData(nameof(Written))]
    public void Read_Document_HasNoRunningTitleOrPageNumber(string path)
    {
        var document = Extracted.ReadSample(path);
        string[] lines = document.Text.Split('\n');

        Assert.InRange(lines.Count(line => line == document.Title), 0, 1);
        Assert.DoesNotContain(lines, line => PageNumber().IsMatch(line));
    }

    [Fact]
    public void Read_PdfTable_KnowsItsHeader()
    {
        var document = Extracted.ReadSample("zh/本科生学籍管理规定.pdf");

        Assert.Contains("百分制成绩 | 等级 | 绩点 ‖ 90—100 | 优秀 | 4.0 / 85—89 | 良好（上） | 3.7 / 80—84 | 良好 | 3.3 / 75—79 | 中等（上） | 2.7 / "
            + "70—74 | 中等 | 2.3 / 65—69 | 及格（上） | 1.7 / 60—64 | 及格 | 1.0 / 60以下 | 不及格 | 0", Extracted.Outline(document));
    }

    [Fact]
    public void Read_PdfHeadings_AreThoseOfTheSource()
    {
        string[] headings = [.. Extracted.Outline(Extracted.ReadSample("zh/本科毕业论文（设计）工作手册.pdf")).Where(line => line.StartsWith('#'))];

        Assert.Equal(["# 临湖大学本科毕业论文（设计）工作手册", "## 第一部分 工作安排", "### 一、总体要求"], headings[..3]);
        Assert.Equal(
            File.ReadLines(Path.Combine(Sources, "zh", "本科毕业论文（设计）工作手册.pdf.md")).Count(line => line.StartsWith('#')) + 1, headings.Length);
    }

    [Fact]
    public void Read_Gb18030Text_HasTheCharactersOfItsSource() => Assert.Equal(
        Squeezed(File.ReadAllText(Path.Combine(Sources, "zh", "心理咨询中心服务指南.gb18030.txt"))),
        Squeezed(Extracted.ReadSample("zh/心理咨询中心服务指南.txt").Text));

    // The paragraphs, items and table rows of a Markdown source, as they read.
    private static IEnumerable<string> Paragraphs(string path) =>
        from block in FrontMatter().Replace(File.ReadAllText(Path.Combine(Sources, path + ".md")), "").Split("\n\n")
        let hasLines = path.StartsWith("zh", StringComparison.Ordinal) || StartsItem().IsMatch(block.TrimStart())
        from line in hasLines ? block.Split('\n') : [block.Replace('\n', ' ')]
        where line.Any(char.IsLetterOrDigit) && !line.StartsWith(':')
        select StartsItem().Replace(line.Trim(), "").Replace("**", "", StringComparison.Ordinal).Trim('|').Replace("|", " | ", StringComparison.Ordinal);

    private static string Squeezed(string text) => WhiteSpace().Replace(text, "").Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatter();

    [GeneratedRegex(@"^(#+ |\d+\. |- |(?=\|))")]
    private static partial Regex StartsItem();

    [GeneratedRegex(@"^\W*\d{1,3}\W*$")]
    private static partial Regex PageNumber();
}
