using System.Collections.Frozen;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Huida.Knowledge.Extraction;

/// <summary>All readers, by file extension. Safe to share: several files may be read at once.</summary>
public sealed partial class DocumentReaders(
    IEnumerable<IDocumentReader> readers,
    IOptions<KnowledgeOptions> options,
    ILogger<DocumentReaders> logger)
{
    private readonly FrozenDictionary<string, IDocumentReader> _readers = readers
        .SelectMany(reader => reader.Extensions, (reader, extension) => KeyValuePair.Create(extension, reader))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>With the dot, in lower case.</summary>
    public IReadOnlyList<string> Extensions => _readers.Keys;

    public bool Supports(string fileName) => _readers.ContainsKey(Path.GetExtension(fileName));

    /// <summary>Reads a file of any supported format. Never throws for what the file holds.</summary>
    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (!_readers.TryGetValue(Path.GetExtension(fileName), out var reader))
        {
            return new ReadOutcome.Failed(ReadFailure.UnsupportedFormat);
        }

        // In memory first: from here on, whatever goes wrong is the content's fault and not the disk's.
        if (ReadAll(content, options.Value.MaxFileBytes, cancellationToken) is not { } bytes)
        {
            return new ReadOutcome.Failed(ReadFailure.TooLarge);
        }

        try
        {
            return reader.Read(bytes, fileName, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (OutOfMemoryException)
        {
            return new ReadOutcome.Failed(ReadFailure.TooLarge);
        }
#pragma warning disable CA1031 // The libraries throw whatever they like for a damaged file.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            LogUnreadable(exception, fileName);
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }
    }

    private static MemoryStream? ReadAll(Stream content, long limit, CancellationToken cancellationToken)
    {
        if (content.CanSeek && content.Length - content.Position > limit)
        {
            return null;
        }

        MemoryStream bytes = new(content.CanSeek ? (int)(content.Length - content.Position) : 0);
        byte[] buffer = new byte[81_920];
        for (int count; (count = content.Read(buffer)) > 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (bytes.Length + count > limit)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        bytes.Position = 0;
        return bytes;
    }

    [LoggerMessage(LogLevel.Debug, "Could not read {File}")]
    private partial void LogUnreadable(Exception exception, string file);
}
