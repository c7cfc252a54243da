using System.IO.Compression;
using System.Text;
using CsCheck;
using Huida.Knowledge.Extraction;

namespace Huida.Tests.Knowledge.Extraction;

/// <summary>Whatever a file holds, reading it ends with an outcome.</summary>
public sealed class HostileFilesTests
{
    private static readonly string[] Extensions =
        [".txt", ".md", ".markdown", ".csv", ".tsv", ".html", ".htm", ".pdf", ".docx", ".pptx", ".xlsx"];

    private static readonly string[] Beginnings = ["", "%PDF-1.7\n1 0 obj<<", "PK\u0003\u0004", "<html><table><tr>", "\uFEFF", "a,b\n\"", "# x\n|a|\n|-|\n"];

    [Fact]
    public void Read_RandomBytes_NeverThrows() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, Beginnings.Length - 1]).Sample(
            (bytes, beginning) =>
            {
                foreach (string extension in Extensions)
                {
                    Try([.. Encoding.UTF8.GetBytes(Beginnings[beginning]), .. bytes], "file" + extension);
                }
            },
            iter: 100);

    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("zh/学生宿舍管理办法.pdf", 6)]
    [InlineData("en/thesis-format-guide.docx", 40)]
    [InlineData("en/fees-and-charges-2026-27.xlsx", 60)]
    [InlineData("en/it-accounts-and-services.html", 60)]
    public void Read_SampleWithWrongBytes_NeverThrows(string path, int times)
    {
        byte[] original = File.ReadAllBytes(Path.Combine(Extracted.SampleFolder, path));
        Random random = new(11);
        for (int i = 0; i < times; i++)
        {
            byte[] bytes = original[..(i % 4 == 0 ? random.Next(original.Length) : original.Length)];
            for (int j = random.Next(8); j >= 0 && bytes.Length > 0; j--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            Try(bytes, path);
        }
    }

    [Theory]
    [InlineData("word/document.xml", "a.docx")]
    [InlineData("xl/worksheets/sheet1.xml", "a.xlsx")]
    [InlineData("ppt/slides/slide1.xml", "a.pptx")]
    public void Read_PackageThatUnpacksBeyondMeasure_IsTooLarge(string part, string fileName) =>
        Assert.Equal(ReadFailure.TooLarge, Extracted.Fail(Package(part, stream => Fill(stream, 120_000_000)), fileName));

    [Fact]
    public void Read_PackageWithADocumentType_IsDamaged() => Assert.Equal(
        ReadFailure.Damaged, Extracted.Fail(Package("word/document.xml", stream => stream.Write("<!DOCTYPE x [<!ENTITY a 'aaaa'>]><x>&a;</x>"u8)), "a.docx"));

    [Fact]
    public void Read_PackageThatNestsWithoutEnd_IsDamaged() => Assert.Equal(
        ReadFailure.Damaged, Extracted.Fail(Package("word/document.xml", stream => stream.Write(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<x>", 50_000))))), "a.docx"));

    [Fact]
    public void Read_EncryptedOfficeFile_SaysSo()
    {
        byte[] container = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000], .. Encoding.Unicode.GetBytes("EncryptedPackage"), .. new byte[500]];

        Assert.Equal(ReadFailure.Encrypted, Extracted.Fail(container, "a.xlsx"));
    }

    [Fact]
    public void Read_OldOfficeFileUnderANewName_IsDamaged() =>
        Assert.Equal(ReadFailure.Damaged, Extracted.Fail([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[1_000]], "a.docx"));

    [Fact]
    public void Read_PdfOfNestedArrays_NeverThrows() => Try(
        Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages " + new string('[', 100_000) + ">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), "a.pdf");

    private static void Try(byte[] bytes, string fileName)
    {
        if (Extracted.Readers.Read(new MemoryStream(bytes), fileName, TestContext.Current.CancellationToken) is ReadOutcome.Read { Document: var document })
        {
            Extracted.AssertSound(document);
        }
    }

    private static byte[] Package(string part, Action<Stream> write)
    {
        MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry(part, CompressionLevel.Optimal).Open();
            write(entry);
        }

        return stream.ToArray();
    }

    private static void Fill(Stream stream, int length)
    {
        byte[] spaces = new byte[1_000_000];
        Array.Fill(spaces, (byte)' ');
        for (int i = 0; i < length; i += spaces.Length)
        {
            stream.Write(spaces);
        }
    }
}
