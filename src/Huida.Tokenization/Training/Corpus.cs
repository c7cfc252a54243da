using System.Collections.Immutable;
using System.Text.Unicode;

namespace Huida.Tokenization.Training;

/// <summary>Files of UTF-8 text to learn from. They are read in blocks of whole lines, so that they may be larger than memory. Immutable.</summary>
public sealed class Corpus
{
    private const int BlockSize = 1 << 20;

    private Corpus(ImmutableArray<string> files) => (Files, Length) = (files, files.Sum(file => new FileInfo(file).Length));

    /// <summary>In the order in which they are read.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>Of all files, in bytes.</summary>
    public long Length { get; }

    /// <param name="paths">Files, and folders: of these every .txt file in them and below, by name.</param>
    /// <exception cref="FileNotFoundException">A path is neither, or a folder has no such file; the message names it.</exception>
    public static Corpus Open(params IEnumerable<string> paths) => new([.. paths.SelectMany(FilesOf)]);

    /// <summary>All text, in order, in blocks of lines. A line of over a megabyte is cut, after a space where it has one.</summary>
    /// <exception cref="InvalidDataException">A file is no UTF-8; the message names it and the line.</exception>
    internal IEnumerable<TextBlock> Read() => Files.SelectMany(Read);

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path))
        {
            return [path];
        }

        if (!Directory.Exists(path))
        {
            throw new FileNotFoundException($"{path}: there is no such file or folder.", path);
        }

        string[] files = [.. Directory.EnumerateFiles(path, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

        return files.Length > 0 ? files : throw new FileNotFoundException($"{path}: the folder has no .txt file.", path);
    }

    private static IEnumerable<TextBlock> Read(string file)
    {
        using var stream = File.OpenRead(file);
        long line = 1;
        byte[] rest = [];
        bool isFirst = true;
        while (true)
        {
            byte[] bytes = new byte[BlockSize];
            rest.CopyTo(bytes, 0);
            int length = rest.Length + stream.ReadAtLeast(bytes.AsSpan(rest.Length), bytes.Length - rest.Length, throwOnEndOfStream: false);
            if (length == 0)
            {
                yield break;
            }

            int end = length < bytes.Length ? length : EndOfWhole(bytes);
            int start = isFirst && bytes.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
            Check(file, line, bytes.AsSpan(start, end - start));
            yield return new TextBlock(bytes.AsMemory(start, end - start));
            line += bytes.AsSpan(0, end).Count((byte)'\n');
            rest = bytes[end..length];
            isFirst = false;
        }
    }

    /// <summary>Where a full block ends: after its last line; else after its last space; else after its last whole character.</summary>
    private static int EndOfWhole(ReadOnlySpan<byte> bytes)
    {
        int end = bytes.LastIndexOf((byte)'\n') + 1;
        end = end > 0 ? end : bytes.LastIndexOf((byte)' ') + 1;
        if (end > 0)
        {
            return end;
        }

        end = bytes.Length;
        while (end > bytes.Length - 3 && (bytes[end - 1] & 0xC0) == 0x80)
        {
            end--;
        }

        return bytes[end - 1] < 0x80 ? end : end - 1;
    }

    private static void Check(string file, long line, ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return;
        }

        while (bytes.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(bytes[..end]))
        {
            bytes = bytes[(end + 1)..];
            line++;
        }

        throw new InvalidDataException($"{file}: line {line} is no UTF-8.");
    }
}
