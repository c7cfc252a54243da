using Huida.Storage;

namespace Huida.Server.Operations;

/// <summary>Bodies on their way in, in the data folder's own place: /tmp may be small, and an ingestion reads a file twice.</summary>
internal sealed class Uploads(DataFolder data)
{
    private string Folder => Path.Combine(data.Path, "uploads");

    /// <summary>Removes what a killed process left behind.</summary>
    public void Clear()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Receives a whole body. Disposing removes it.</summary>
    public async Task<Upload> ReceiveAsync(Stream body, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Folder);
        var upload = new Upload(Path.Combine(Folder, Guid.NewGuid().ToString("N")));
        try
        {
            await upload.FillAsync(body, cancellationToken);
        }
        catch
        {
            await upload.DisposeAsync();
            throw;
        }

        return upload;
    }
}

internal sealed class Upload(string path) : IAsyncDisposable
{
    public long Bytes { get; private set; }

    public Stream Open() => File.OpenRead(path);

    public async Task FillAsync(Stream body, CancellationToken cancellationToken)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.Asynchronous);
        await body.CopyToAsync(file, cancellationToken);
        Bytes = file.Length;
    }

    public ValueTask DisposeAsync()
    {
        File.Delete(path);

        return ValueTask.CompletedTask;
    }
}
