using System.Globalization;
using System.Text;
using Huida.Knowledge.Extraction;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace Huida.Tests.Knowledge.Extraction.Pdf;

public sealed class PdfReaderTests
{
    private const string LongLine = "This line of the text is written so that it reaches the right margin of";

    // One page, RC4 with 40 bits, the user's password "secret".
    private const string EncryptedPdf =
        "JVBERi0xLjQKMSAwIG9iajw8L1R5cGUvQ2F0YWxvZy9QYWdlcyAyIDAgUj4+ZW5kb2JqCjIgMCBvYmo8PC9UeXBlL1BhZ2VzL0tpZHNbMyAwIFJdL0NvdW50IDE+PmVuZG9iagozIDAgb2JqPDwvVH"
        + "lwZS9QYWdlL1BhcmVudCAyIDAgUi9NZWRpYUJveFswIDAgNTk1IDg0Ml0vQ29udGVudHMgNCAwIFIvUmVzb3VyY2VzPDwvRm9udDw8L0YxIDUgMCBSPj4+Pj4+ZW5kb2JqCjQgMCBvYmo8PC9MZW5n"
        + "dGggMzc+PnN0cmVhbQqrbTRIIW66+p3jMd3N1bmL+V7K3fkHXqKAOjQjjxjaTscOGVnICmVuZHN0cmVhbWVuZG9iago1IDAgb2JqPDwvVHlwZS9Gb250L1N1YnR5cGUvVHlwZTEvQmFzZUZvbnQvSG"
        + "VsdmV0aWNhPj5lbmRvYmoKNiAwIG9iajw8L0ZpbHRlci9TdGFuZGFyZC9WIDEvUiAyL088OTJmZTBmNDQ1NGFkNGM5NjQ0NjkzZjMzYzA3Y2I1NGY1ODdkY2UxZTI2ODJmZTllY2VhNjEwN2ExZWY2"
        + "MzBkZD4vVTxhMmQ5OGRkOTM0NzQ4NzVlYzk1YzYwNDQ1YzUxZmUxZGYzNWZmYWFjN2RhMWJhY2E2MjkwNThiMWMwOGE4ZTM5Pi9QIC00Pj5lbmRvYmoKeHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNS"
        + "BmIAowMDAwMDAwMDA5IDAwMDAwIG4gCjAwMDAwMDAwNTIgMDAwMDAgbiAKMDAwMDAwMDEwMSAwMDAwMCBuIAowMDAwMDAwMjExIDAwMDAwIG4gCjAwMDAwMDAyOTMgMDAwMDAgbiAKMDAwMDAwMDM1"
        + "NCAwMDAwMCBuIAp0cmFpbGVyPDwvU2l6ZSA3L1Jvb3QgMSAwIFIvRW5jcnlwdCA2IDAgUi9JRFs8MDAwMTAyMDMwNDA1MDYwNzA4MDkwYTBiMGMwZDBlMGY+PDAwMDEwMjAzMDQwNTA2MDcwODA5MG"
        + "EwYjBjMGQwZTBmPl0+PgpzdGFydHhyZWYKNTM3CiUlRU9G";

    [Fact]
    public void Read_LinesOfAParagraph_AreJoined()
    {
        var document = Extracted.Read(Pdf((page, font) => Lines(page, font, 700, LongLine, "the page and goes on here.", "", "Another paragraph.")), "a.pdf");

        Assert.Equal([$"{LongLine} the page and goes on here.", "Another paragraph."], Extracted.Outline(document));
        Assert.Equal([0], document.PageStarts);
    }

    [Fact]
    public void Read_HyphenatedWords_AreMadeWholeWhereTheyWereBroken()
    {
        var document = Extracted.Read(
            Pdf((page, font) => Lines(
                page, font, 700, "A self-made line which goes on to the very end of the whole paper exam-", "ple in the text of the paper and on to the very end and is fully self-", "made.")),
            "a.pdf");

        Assert.EndsWith("paper example in the text of the paper and on to the very end and is fully self-made.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ParagraphOverTwoPages_IsOneAndKnowsWhereThePageStarts()
    {
        var document = Extracted.Read(
            Pdf((page, font) => Lines(page, font, 100, LongLine), (page, font) => Lines(page, font, 750, "the page and goes on here.")), "a.pdf");

        Assert.Equal([$"{LongLine} the page and goes on here."], Extracted.Outline(document));
        Assert.Equal([0, LongLine.Length + 1], document.PageStarts);
    }

    [Fact]
    public void Read_HeadersAndPageNumbers_AreLeftOut()
    {
        var document = Extracted.Read(
            Pdf([.. Enumerable.Range(1, 4).Select(number => (Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>)((page, font) =>
            {
                Lines(page, font, 810, "House rules");
                Lines(page, font, 600, $"Rule {number} is a rule.");
                Lines(page, font, 30, $"Page {number} of 4");
            }))]),
            "a.pdf");

        Assert.Equal(["Rule 1 is a rule.", "Rule 2 is a rule.", "Rule 3 is a rule.", "Rule 4 is a rule."], Extracted.Outline(document));
        Assert.Equal(4, document.PageStarts.Count);
    }

    [Fact]
    public void Read_LargerLines_AreHeadingsByTheirSize()
    {
        var document = Extracted.Read(
            Pdf((page, font) =>
            {
                page.AddText("House rules", 20, new PdfPoint(72, 780), font);
                page.AddText("1. Quiet hours", 14, new PdfPoint(72, 740), font);
                Lines(page, font, 710, "From ten to six.");
            }),
            "a.pdf");

        Assert.Equal(["# House rules", "## 1. Quiet hours", "From ten to six."], Extracted.Outline(document));
        Assert.Equal("House rules", document.Title);
    }

    [Fact]
    public void Read_RuledTable_IsATableWithMergedCellsRepeated()
    {
        var document = Extracted.Read(
            Pdf((page, font) =>
            {
                for (int row = 0; row <= 3; row++)
                {
                    page.DrawLine(new PdfPoint(row == 2 ? 172 : 72, 700 - (row * 40)), new PdfPoint(372, 700 - (row * 40)));
                }

                for (int column = 0; column <= 2; column++)
                {
                    page.DrawLine(new PdfPoint(72 + (column * 150) - (column == 1 ? 50 : 0), 700), new PdfPoint(72 + (column * 150) - (column == 1 ? 50 : 0), 580));
                }

                page.AddText("Group", 11, new PdfPoint(76, 685), font);
                page.AddText("Fee", 11, new PdfPoint(176, 685), font);
                page.AddText("Students", 11, new PdfPoint(76, 645), font);
                page.AddText("ten yuan for", 11, new PdfPoint(176, 650), font);
                page.AddText("a day", 11, new PdfPoint(176, 635), font);
                page.AddText("forty a week", 11, new PdfPoint(176, 605), font);
                Lines(page, font, 500, "After the table.");
            }),
            "a.pdf");

        Assert.Equal(["Group | Fee ‖ Students | ten yuan for a day / Students | forty a week", "After the table."], Extracted.Outline(document));
    }

    [Fact]
    public void Read_TableThatGoesOnOnTheNextPage_IsOne()
    {
        static Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont> Table(double top, params string[] cells) => (page, font) =>
        {
            for (int i = 0; i <= 2; i++)
            {
                page.DrawLine(new PdfPoint(72, top - (i * 20)), new PdfPoint(272, top - (i * 20)));
                page.DrawLine(new PdfPoint(72 + (i * 100), top), new PdfPoint(72 + (i * 100), top - 40));
            }

            for (int i = 0; i < 4; i++)
            {
                page.AddText(cells[i], 11, new PdfPoint(76 + (i % 2 * 100), top - 15 - (i / 2 * 20)), font);
            }
        };

        var document = Extracted.Read(Pdf(Table(150, "Day", "Hours", "Monday", "8-12"), Table(780, "Day", "Hours", "Tuesday", "9-13")), "a.pdf");

        Assert.Equal(["Day | Hours ‖ Monday | 8-12 / Tuesday | 9-13"], Extracted.Outline(document));
        Assert.Equal(2, Extracted.PageOf(document, "Tuesday"));
    }

    [Fact]
    public void Read_ColumnsWithoutRules_AreATable()
    {
        var document = Extracted.Read(
            Pdf((page, font) =>
            {
                foreach (var (row, i) in new[] { ("Line", "First", "Last"), ("East", "7:00", "22:00"), ("West", "8:00", "21:30") }.Select((row, i) => (row, i)))
                {
                    page.AddText(row.Item1, 11, new PdfPoint(72, 700 - (i * 16)), font);
                    page.AddText(row.Item2, 11, new PdfPoint(172, 700 - (i * 16)), font);
                    page.AddText(row.Item3, 11, new PdfPoint(272, 700 - (i * 16)), font);
                }
            }),
            "a.pdf");

        Assert.Equal(["Line | First | Last ‖ East | 7:00 | 22:00 / West | 8:00 | 21:30"], Extracted.Outline(document));
    }

    [Fact]
    public void Read_PageWithoutText_HasNoText() => Assert.Equal(ReadFailure.NoText, Extracted.Fail(Pdf((page, _) => page.DrawRectangle(new PdfPoint(72, 72), 100, 100)), "scan.pdf"));

    [Fact]
    public void Read_PasswordProtected_IsEncrypted() => Assert.Equal(ReadFailure.Encrypted, Extracted.Fail(Convert.FromBase64String(EncryptedPdf), "secret.pdf"));

    [Fact]
    public void Read_CutOff_IsDamaged()
    {
        byte[] pdf = Pdf((page, font) => Lines(page, font, 700, "text"));

        Assert.Equal(ReadFailure.Damaged, Extracted.Fail(pdf[..200], "a.pdf"));
    }

    [Fact]
    public void Read_BrokenPage_IsLeftOutAndStillCounted()
    {
        var document = Extracted.Read(
            RawPdf(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R 4 0 R 7 0 R]/Count 3/MediaBox[0 0 595 842]/Resources<</Font<</F1 6 0 R>>>>>>",
                "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>",
                "<</Type/Page/Parent 2 0 R/Contents 99 0 R>>",
                "<</Length 38>>stream\nBT /F1 12 Tf 72 700 Td (legible.) Tj ET\nendstream",
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
                "<</Type/Page/Parent 2 0 R/Contents 5 0 R>>"),
            "a.pdf");

        Assert.Equal(["legible.", "legible."], Extracted.Outline(document));
        Assert.Equal([0, 10, 10], document.PageStarts);
    }

    [Theory]
    [InlineData("⽤⼾⻄⻔", "用户西门")]
    [InlineData("ﬁrst ﬂoor ２０Ａ", "first floor 20A")]
    [InlineData("（一）甲，乙：①m²…", "（一）甲，乙：①m²…")]
    public void Normalize_WhatFontsPutInPlace_IsWhatWasMeant(string text, string expected) =>
        Assert.Equal(expected, Huida.Knowledge.Extraction.Pdf.PdfCharacters.Normalize(text));

    private static byte[] Pdf(params Action<PdfPageBuilder, PdfDocumentBuilder.AddedFont>[] pages)
    {
        PdfDocumentBuilder builder = new();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var draw in pages)
        {
            draw(builder.AddPage(PageSize.A4), font);
        }

        return builder.Build();
    }

    private static byte[] RawPdf(params string[] objects)
    {
        StringBuilder pdf = new("%PDF-1.4\n");
        StringBuilder table = new($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:D10} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj{objects[i]}\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append(table).Append(CultureInfo.InvariantCulture, $"trailer<</Size {objects.Length + 1}/Root 1 0 R>>\nstartxref\n{start}\n%%EOF");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }

    private static void Lines(PdfPageBuilder page, PdfDocumentBuilder.AddedFont font, double top, params string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
            {
                page.AddText(lines[i], 11, new PdfPoint(72, top - (i * 15)), font);
            }
        }
    }
}
