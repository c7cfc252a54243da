using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>PDF documents by the place of their letters: lines, paragraphs, headings by size, ruled tables; without headers and footers.</summary>
internal sealed partial class PdfReader(ILogger<PdfReader> logger) : IDocumentReader
{
    public IReadOnlyList<string> Extensions { get; } = [".pdf"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        try
        {
            using var pdf = PdfDocument.Open(content, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            return Read(pdf, fileName, cancellationToken);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new ReadOutcome.Failed(ReadFailure.Encrypted);
        }
    }

    private ReadOutcome Read(PdfDocument pdf, string fileName, CancellationToken cancellationToken)
    {
        List<PdfPage> pages = [];
        int unreadable = 0;
        for (int number = 1; number <= pdf.NumberOfPages; number++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = ReadPage(pdf, number, fileName);
            unreadable += page is null ? 1 : 0;
            pages.Add(page ?? new(0, []));
        }

        if (unreadable * 2 > pages.Count)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocumentBuilder document = new();
        PdfParagraphs paragraphs = new(RunningLines.Remove(pages), document);
        paragraphs.Write(cancellationToken);

        return document.Build(TitleOf(pdf, pages) ?? paragraphs.Title, fileName);
    }

    // One broken page of three hundred is no reason to find none of them.
    private PdfPage? ReadPage(PdfDocument pdf, int number, string fileName)
    {
        try
        {
            return PdfPageLayout.Of(pdf.GetPage(number));
        }
#pragma warning disable CA1031 // The library throws whatever it likes.
        catch (Exception exception) when (exception is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            LogUnreadablePage(exception, number, fileName);
            return null;
        }
    }

    // What programs put there by themselves (a file name, "untitled") is no title: one that is meant stands on the first page too.
    private static string? TitleOf(PdfDocument pdf, List<PdfPage> pages)
    {
        string title = PdfCharacters.Normalize(TidyText.Lines(pdf.Information.Title ?? ""));
        string page = string.Concat(pages.Take(1).SelectMany(first => first.Items).OfType<PdfItem.Line>().Select(line => line.Text));
        return title.Length > 0 && Signs().Replace(page, "").Contains(Signs().Replace(title, ""), StringComparison.OrdinalIgnoreCase) ? title : null;
    }

    [GeneratedRegex(@"[\W_]+")]
    private static partial Regex Signs();

    [LoggerMessage(LogLevel.Warning, "Page {Page} of {File} could not be read and is left out")]
    private partial void LogUnreadablePage(Exception exception, int page, string file);
}
