using System.IO.Compression;
using System.Text;

namespace Huida.Knowledge.Ingesting;

/// <summary>The files inside a ZIP, each a source of its own. Their paths only name them: no path out of a ZIP is written to.</summary>
internal static class ZipContents
{
    /// <summary>No setting lets a larger file in.</summary>
    private const long LargestSetting = 1_000_000_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictChinese;

    static ZipContents()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        StrictChinese = Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }

    public static bool IsZip(string path) => Path.GetExtension(path).Equals(".zip", StringComparison.OrdinalIgnoreCase);

    /// <param name="source">The ZIP's own; the inner paths are appended to it.</param>
    /// <returns>A damaged ZIP is one file that cannot be opened.</returns>
    public static IReadOnlyList<SourceFile> List(string path, string source)
    {
        try
        {
            using var zip = Open(path);

            return
            [
                .. zip.Entries
                    .Select((entry, index) => (Name: NameOf(entry), entry.Length, Index: index))
                    .Where(entry => IsFile(entry.Name))
                    .OrderBy(entry => entry.Name, StringComparer.Ordinal)
                    .Select(entry => new SourceFile($"{source}/{entry.Name}", entry.Length, token => OpenEntryAsync(path, entry.Index, token)) { IsNamed = false }),
            ];
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return [new SourceFile(source, 0, _ => throw new IOException($"{path} is no ZIP, or cannot be read.", exception))];
        }
    }

    private static ZipArchive Open(string path) => new(
        new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete), ZipArchiveMode.Read, leaveOpen: false, Encoding.Latin1);

    // Unpacked whole, so that a damaged entry fails here, where it stops no other.
    private static async Task<Stream> OpenEntryAsync(string path, int index, CancellationToken cancellationToken)
    {
        using var zip = Open(path);
        try
        {
            var entry = zip.Entries[index];
            if (entry.Length > LargestSetting)
            {
                return Stream.Null; // refused for its size in any case
            }

            await using var packed = entry.Open();

            return await UnpackAsync(packed, cancellationToken);
        }
        catch (Exception exception) when (exception is InvalidDataException or ArgumentOutOfRangeException)
        {
            throw new IOException($"{path} holds an entry that is damaged, encrypted, or packed in an unknown way.", exception);
        }
    }

    private static async Task<Stream> UnpackAsync(Stream packed, CancellationToken cancellationToken)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var unpacked = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), options);
        try
        {
            await packed.CopyToAsync(unpacked, cancellationToken);
            unpacked.Position = 0;

            return unpacked;
        }
        catch
        {
            await unpacked.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Names without the UTF-8 flag come in whatever the packing system used: read as Latin-1 they still hold their bytes, which are
    /// UTF-8 on Linux and GB18030 on a Chinese Windows.
    /// </summary>
    private static string NameOf(ZipArchiveEntry entry)
    {
        string name = entry.FullName.Replace('\\', '/');
        if (name.All(char.IsAscii) || name.Any(c => c > 0xFF))
        {
            return name;
        }

        byte[] bytes = Encoding.Latin1.GetBytes(name);

        return TryDecode(StrictUtf8, bytes) ?? TryDecode(StrictChinese, bytes) ?? name;
    }

    private static string? TryDecode(Encoding encoding, byte[] bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    // Folders end with '/'; what is hidden in a folder is hidden in a ZIP.
    private static bool IsFile(string name) =>
        name.Split('/') is var parts && parts.All(part => part.Length > 0 && !part.StartsWith('.') && !part.StartsWith("~$", StringComparison.Ordinal) && part != "__MACOSX");
}
