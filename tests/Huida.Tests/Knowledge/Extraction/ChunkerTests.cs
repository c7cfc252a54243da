using CsCheck;
using Huida.Knowledge.Extraction;
using Huida.Tokenization;

namespace Huida.Tests.Knowledge.Extraction;

public sealed class ChunkerTests
{
    private static readonly string[] Words =
    [
        "图书馆", "开放时间", "20元", "，", "。", "；", "library", "opens at 8:00", ". ", ", ", " ", "第十二条　", "（一）", "- ", "𠮷𡘙", "x̂y", "\n", "：",
        "https://example.org/a/very/long/path/that/does/not/end?query=1&other=2", new string('字', 60), new string('w', 150), "...",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Words.Length - 1].Array[1, 30].Select(words => string.Concat(words.Select(word => Words[word])));

    private static readonly Gen<Action<DocumentBuilder>> AnyBlock = Gen.OneOf(
        Gen.Select(Text, Gen.Int[1, 4], (text, level) => (Action<DocumentBuilder>)(document => document.AddHeading(text[..Math.Min(text.Length, 90)], level))),
        Gen.Select(Text, Gen.Bool, (text, tight) => (Action<DocumentBuilder>)(document => document.AddParagraph(text, tight))),
        Gen.Select(Text.Array[1, 4].Array[1, 12], Gen.Int[0, 2], (rows, header) => (Action<DocumentBuilder>)(document => document.AddTable(rows, header))));

    private static readonly Gen<ExtractedDocument?> Documents = AnyBlock.Array[1, 15].Select(blocks =>
    {
        DocumentBuilder builder = new();
        Array.ForEach(blocks, add => add(builder));
        return (builder.Build(null, "x") as ReadOutcome.Read)?.Document;
    });

    [Fact]
    public void Cut_AnyDocument_CoversItWithinTheBudgetWithoutOverlap() =>
        Gen.Select(Documents, Gen.Int[16, 80]).Sample(
            (document, tokens) =>
            {
                if (document is null)
                {
                    return;
                }

                Extracted.AssertSound(document);
                int end = 0;
                int ordinal = 0;
                foreach (var chunk in Extracted.Chunker(tokens).Cut(document))
                {
                    Assert.Equal(ordinal++, chunk.Ordinal);
                    Assert.True(chunk.Start >= end && chunk.End > chunk.Start);
                    Assert.True(string.IsNullOrWhiteSpace(document.Text[end..chunk.Start]), "text between chunks");
                    Assert.False(char.IsLowSurrogate(document.Text[chunk.Start]));
                    Assert.False(char.IsWhiteSpace(document.Text[chunk.Start]) || char.IsWhiteSpace(document.Text[chunk.End - 1]));
                    Assert.InRange(PlainTokens.Count(document.Text.AsSpan(chunk.Start, chunk.End - chunk.Start)), 1, tokens);
                    end = chunk.End;
                }

                Assert.True(string.IsNullOrWhiteSpace(document.Text[end..]), "text after the last chunk");
            },
            iter: 60);

    [Fact]
    public void Cut_SmallSections_AreAChunkEachWithTheirHeading() => Assert.Equal(
        ["[馆规] 馆规 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲。", "[馆规 > 借书] 借书 乙。 丙。", "[馆规 > 还书] 还书 丁。"],
        Cut(100, "# 馆规\n\n甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲。\n\n## 借书\n\n乙。\n\n丙。\n\n## 还书\n\n丁。"));

    [Fact]
    public void Cut_LineBelowTheTitle_GoesWithTheFirstSection() =>
        Assert.Equal(["[馆规 > 借书] 馆规 教务处 借书 乙。"], Cut(100, "# 馆规\n\n教务处\n\n## 借书\n\n乙。"));

    [Fact]
    public void Cut_ArticlesOverTheBudget_AreNotTornApart()
    {
        string[] chunks = Cut(24, "第一条 甲甲甲甲甲甲甲甲甲甲。\n\n第二条 有下列情形之一的：\n\n（一）乙；\n（二）丙。\n\n第三条 丁丁丁。");

        Assert.Equal(["[] 第一条 甲甲甲甲甲甲甲甲甲甲。", "[] 第二条 有下列情形之一的： （一）乙； （二）丙。", "[] 第三条 丁丁丁。"], chunks);
    }

    [Fact]
    public void Cut_LongParagraph_IsCutAtSentences() =>
        Assert.Equal(
            ["[] One two three four five six seven eight. Nine ten eleven twelve.", "[] Thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty."],
            Cut(16, "One two three four five six seven eight. Nine ten eleven twelve. Thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty."));

    [Fact]
    public void Cut_LongTable_RepeatsItsHeader()
    {
        var document = Extracted.Read("班次,时刻\n东湖到西山第一班,七点\n东湖到西山第二班,八点\n东湖到西山第三班,九点\n", "a.csv");

        var chunks = Extracted.Chunker(16).Cut(document);

        Assert.Equal(["", "班次 | 时刻", "班次 | 时刻"], chunks.Select(chunk => chunk.TableHeader));
        Assert.Equal("班次 | 时刻\n东湖到西山第一班 | 七点", document.Text[chunks[0].Start..chunks[0].End]);
    }

    [Fact]
    public void Fingerprint_OtherBudget_Differs() =>
        Assert.NotEqual(Extracted.Chunker(100).Fingerprint, Extracted.Chunker(101).Fingerprint);

    // "[path] text" of each chunk, white space as one space
    private static string[] Cut(int tokens, string markdown)
    {
        var document = Extracted.Read(markdown, "a.md");
        return [.. Extracted.Chunker(tokens).Cut(document)
            .Select(chunk => $"[{chunk.HeadingPath}] {string.Join(' ', document.Text[chunk.Start..chunk.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}")];
    }
}
