using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>What is checked before an Office file is opened: that it is one, is not encrypted, and does not grow without measure.</summary>
internal static class OfficePackage
{
    /// <summary>In bytes, unpacked; characters are fewer.</summary>
    public const long LongestPart = 1_000_000_000;

    private const long MostTimes = 200;
    private const long Harmless = 50_000_000; // a small sheet of one value repeated compresses better than any bomb
    private const int DeepestNesting = 200; // elements in memory are visited recursively
    private const int MostEntries = 50_000;

    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <returns>Why the file is not read; null where nothing is in the way.</returns>
    public static ReadFailure? Check(Stream content, CancellationToken cancellationToken)
    {
        if (StartsCompoundFile(content))
        {
            return IsEncrypted(content) ? ReadFailure.Encrypted : ReadFailure.Damaged;
        }

        try
        {
            using ZipArchive archive = new(content, ZipArchiveMode.Read, leaveOpen: true);
            long total = archive.Entries.Sum(entry => entry.Length);
            if (archive.Entries.Count > MostEntries || total > LongestPart || (total > Harmless && total > MostTimes * content.Length))
            {
                return ReadFailure.TooLarge;
            }

            return archive.Entries.Where(IsXml).All(entry => IsSound(entry, cancellationToken)) ? null : ReadFailure.Damaged;
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException)
        {
            return ReadFailure.Damaged;
        }
        finally
        {
            content.Position = 0;
        }
    }

    /// <summary>Without document types, and never longer than the package says: a package may lie about the size of a part.</summary>
    public static XmlReader Open(Stream part, long length) => XmlReader.Create(part, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        MaxCharactersInDocument = Math.Max(length, 1),
        IgnoreWhitespace = false,
        CloseInput = true,
    });

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsSound(ZipArchiveEntry entry, CancellationToken cancellationToken)
    {
        if (entry.Length == 0)
        {
            return true;
        }

        using var reader = Open(entry.Open(), entry.Length);
        for (int i = 0; reader.Read(); i++)
        {
            if (reader.Depth > DeepestNesting)
            {
                return false;
            }

            if (i % 4_096 == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }

        return true;
    }

    private static bool StartsCompoundFile(Stream content)
    {
        Span<byte> start = stackalloc byte[8];
        int count = content.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        content.Position = 0;
        return start[..count].SequenceEqual(CompoundFile);
    }

    // An encrypted Office file is an old container with a stream of this name in its directory.
    private static bool IsEncrypted(Stream content)
    {
        byte[] bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        content.Position = 0;
        return bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
    }
}
