using System.Diagnostics;
using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Knowledge.Ingesting;

/// <summary>What came of reading and cutting a file.</summary>
internal abstract record CutOutcome
{
    private CutOutcome()
    {
    }

    public sealed record Ready(CutDocument Document) : CutOutcome;

    public sealed record Failed(ReadFailure Reason) : CutOutcome;
}

/// <summary>Reads a kept original and cuts it into chunks. What is read is exactly what was hashed, even if the file changes meanwhile.</summary>
internal sealed class DocumentCutter(Originals originals, DocumentReaders readers, Chunker chunker, long maxBytes)
{
    public string Fingerprint => chunker.Fingerprint;

    /// <summary>Null where the file can be tried.</summary>
    public ReadFailure? Refuse(SourceFile file)
    {
        if (!readers.Supports(file.Source))
        {
            return ReadFailure.UnsupportedFormat;
        }

        return file.Bytes > maxBytes ? ReadFailure.TooLarge : null; // the reader would refuse it too, after it was copied
    }

    /// <summary>Keeps the content as an original and returns its hash.</summary>
    public Task<string> KeepAsync(Stream content, CancellationToken cancellationToken) => originals.SaveAsync(content, cancellationToken);

    /// <returns>Null where the original is not kept any more.</returns>
    public async Task<CutOutcome?> CutAsync(string source, string originalHash, CancellationToken cancellationToken)
    {
        await using var content = await originals.OpenAsync(originalHash, cancellationToken);
        if (content is null)
        {
            return null;
        }

        return readers.Read(content, Path.GetFileName(source), cancellationToken) switch
        {
            ReadOutcome.Read(var document) => Cut(document, originalHash, content.Length),
            ReadOutcome.Failed(var reason) => new CutOutcome.Failed(reason),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>Cuts a stored text whose original is gone: its layout is gone too, each line is a paragraph.</summary>
    public CutOutcome CutText(IndexableDocument stored, string originalHash, long bytes)
    {
        List<Block> lines = [];
        for (int start = 0; start < stored.Text.Length;)
        {
            int end = stored.Text.IndexOf('\n', start) is var found and >= 0 ? found : stored.Text.Length;
            if (!stored.Text.AsSpan(start..end).IsWhiteSpace())
            {
                lines.Add(new Block.Paragraph(new TextRange(start, end)));
            }

            start = end + 1;
        }

        return Cut(new ExtractedDocument(stored.Title, stored.Text, stored.PageStarts, lines), originalHash, bytes);
    }

    private CutOutcome Cut(ExtractedDocument document, string originalHash, long bytes)
    {
        document = document with { Title = StoredText.Clean(document.Title), Text = StoredText.Clean(document.Text) };
        var chunks = chunker.Cut(document);

        return chunks.Count == 0
            ? new CutOutcome.Failed(ReadFailure.NoText)
            : new CutOutcome.Ready(new CutDocument(originalHash, bytes, document.Title, document.Text, document.PageStarts, chunks, Fingerprint));
    }
}
