using System.Security.Cryptography;

namespace Huida.Storage;

/// <summary>
/// One file per content, <c>ab/cdef…</c>, written beside and moved into place, so that there is all of it or nothing. A file's time
/// is that of its last saving.
/// </summary>
internal sealed class FileOriginals(string folder, TimeProvider time) : Originals
{
    private const int BufferSize = 128 * 1024;
    private const string UnfinishedSuffix = ".tmp";

    // Between finding that a content is there already and marking it as saved anew, no purge may remove it.
    private readonly Lock _lock = new();

    public override async Task<string> SaveAsync(Stream content, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folder);
        string unfinished = Path.Combine(folder, Guid.CreateVersion7() + UnfinishedSuffix);
        try
        {
            string hash = await WriteAsync(content, unfinished, cancellationToken);
            Keep(unfinished, PathOf(hash));

            return hash;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    public override Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(IsHash(hash)
                ? new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true)
                : null);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public override Task DeleteAsync(string hash, CancellationToken cancellationToken)
    {
        if (IsHash(hash) && File.Exists(PathOf(hash)))
        {
            File.Delete(PathOf(hash));
        }

        return Task.CompletedTask;
    }

    internal override Task<int> PurgeAsync(IReadOnlySet<string> kept, DateTimeOffset savedBefore, CancellationToken cancellationToken)
    {
        int removed = 0;
        if (Directory.Exists(folder))
        {
            foreach (string file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
            {
                cancellationToken.ThrowIfCancellationRequested();
                removed += !kept.Contains(HashOf(file)) && DeleteOld(file, savedBefore) ? 1 : 0;
            }
        }

        return Task.FromResult(removed);
    }

    private static async Task<string> WriteAsync(Stream content, string file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        byte[] buffer = new byte[BufferSize];
        int read;
        while ((read = await content.ReadAsync(buffer, cancellationToken)) > 0)
        {
            hash.AppendData(buffer, 0, read);
            await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        target.Flush(flushToDisk: true); // before the move: a name must never lead to less than the content

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private void Keep(string unfinished, string file)
    {
        lock (_lock)
        {
            if (!File.Exists(file))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.Move(unfinished, file);
            }

            File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
        }
    }

    private bool DeleteOld(string file, DateTimeOffset savedBefore)
    {
        lock (_lock)
        {
            bool isOld = File.GetLastWriteTimeUtc(file) < savedBefore.UtcDateTime;
            if (isOld)
            {
                File.Delete(file);
            }

            return isOld;
        }
    }

    private string PathOf(string hash) => Path.Combine(folder, hash[..2], hash[2..]);

    private static string HashOf(string file) => Path.GetFileName(Path.GetDirectoryName(file)) + Path.GetFileName(file);
}
