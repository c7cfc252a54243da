using System.Text;
using Huida.Knowledge.Extraction;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Huida.Tests.Knowledge.Extraction;

public sealed class DocumentReadersTests
{
    [Theory]
    [InlineData("a.md", true)]
    [InlineData("folder.md/A.TXT", true)]
    [InlineData("a.exe", false)]
    [InlineData("md", false)]
    public void Supports_ByExtensionInAnyCase(string fileName, bool expected) => Assert.Equal(expected, Extracted.Readers.Supports(fileName));

    [Fact]
    public void Read_UnknownExtension_IsUnsupported() => Assert.Equal(ReadFailure.UnsupportedFormat, Extracted.Fail([1], "a.exe"));

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    [InlineData("a.csv")]
    [InlineData("a.html")]
    public void Read_NothingInIt_HasNoText(string fileName)
    {
        Assert.Equal(ReadFailure.NoText, Extracted.Fail([], fileName));
        Assert.Equal(ReadFailure.NoText, Extracted.Fail(" \n\t \n"u8.ToArray(), fileName));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Read_OverTheLimit_IsTooLarge(bool canSeek)
    {
        DocumentReaders readers = new([new PlainTextReader()], Options.Create(new KnowledgeOptions { MaxFileBytes = 5 }), NullLogger<DocumentReaders>.Instance);

        var outcome = readers.Read(new Content("123456", canSeek), "a.txt", TestContext.Current.CancellationToken);

        Assert.Equal(new ReadOutcome.Failed(ReadFailure.TooLarge), outcome);
        Assert.IsType<ReadOutcome.Read>(readers.Read(new Content("12345", canSeek), "a.txt", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Read_Cancelled_SaysSo() => Assert.Throws<OperationCanceledException>(
        () => Extracted.Readers.Read(new Content("text", canSeek: true), "a.txt", new CancellationToken(canceled: true)));

    [Fact]
    public void Read_ReaderThrows_IsDamaged()
    {
        DocumentReaders readers = new([new BrokenReader()], Options.Create(new KnowledgeOptions()), NullLogger<DocumentReaders>.Instance);

        Assert.Equal(
            new ReadOutcome.Failed(ReadFailure.Damaged), readers.Read(new Content("text", canSeek: true), "a.broken", TestContext.Current.CancellationToken));
    }

    private sealed class BrokenReader : IDocumentReader
    {
        public IReadOnlyList<string> Extensions => [".broken"];

        public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class Content(string text, bool canSeek) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override bool CanSeek => canSeek;
    }
}
