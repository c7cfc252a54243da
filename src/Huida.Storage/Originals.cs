namespace Huida.Storage;

/// <summary>Files as they came, kept by the SHA-256 of their content: in the data folder, or in PostgreSQL as large objects.</summary>
public abstract class Originals
{
    /// <summary>Keeps the content and returns its hash, in lower-case hexadecimal. The same content twice is kept once.</summary>
    public abstract Task<string> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>The content, or null when none has this hash. The caller disposes it.</summary>
    public abstract Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(string hash, CancellationToken cancellationToken);
}
