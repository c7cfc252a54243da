namespace Huida.Tests.Knowledge.Extraction;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Read_Blocks_AreReadableTextWithoutMarkup()
    {
        const string Text = """
            ---
            title: "借阅 规则"
            ---
            # 第一章 *总则*

            读者凭[校园卡](https://card.example)入馆，
            **不得**转借。See `ISO 8601` &amp; <b>more</b>.

            1. 本科生
               - 可借20册
            2. 教师

            | 类别 | 借期 |
            |---|--:|
            | 图书 | 30 **天** |
            | 期刊 | 7 |

            ```sql
            SELECT 1
              FROM t
            ```
            """;

        var document = Extracted.Read(Text, "a.md");

        Assert.Equal("借阅 规则", document.Title);
        Assert.Equal(
            [
                "# 第一章 总则", "读者凭校园卡入馆，不得转借。See ISO 8601 & more.", "1. 本科生", "- 可借20册", "2. 教师",
                "类别 | 借期 ‖ 图书 | 30 天 / 期刊 | 7", "SELECT 1\n  FROM t",
            ],
            Extracted.Outline(document));
    }

    [Fact]
    public void Read_HtmlInside_IsReadAsHtml()
    {
        var document = Extracted.Read("Before\n\n<div><p>One</p><script>evil()</script></div>\n\nAfter<br>all", "a.md");

        Assert.Equal(["Before", "One", "After\nall"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_NoFrontMatter_TakesTheFirstHeadingAsTitle() =>
        Assert.Equal("Fees", Extracted.Read("Intro\n\n# Fees\n\nText", "x.markdown").Title);

    [Fact]
    public void Read_DeepInlineNesting_DoesNotOverflow()
    {
        string text = string.Concat(Enumerable.Repeat("*a **b ", 400)) + string.Concat(Enumerable.Repeat("c** d* ", 400));

        Assert.Contains("a", Extracted.Read(text, "x.md").Text, StringComparison.Ordinal);
    }
}
