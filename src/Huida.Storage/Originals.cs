namespace Huida.Storage;

/// <summary>Files as they came, kept by the SHA-256 of their content: in the data folder, or in PostgreSQL as large objects.</summary>
public abstract class Originals
{
    private const int HashLength = 64;

    /// <summary>Keeps the content and returns its hash, in lower-case hexadecimal. The same content twice is kept once.</summary>
    public abstract Task<string> SaveAsync(Stream content, CancellationToken cancellationToken);

    /// <summary>The content, seekable, or null when none has this hash. The caller disposes it.</summary>
    public abstract Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken);

    public abstract Task DeleteAsync(string hash, CancellationToken cancellationToken);

    /// <summary>Removes those that are not <paramref name="kept"/> and were last saved before this time. Returns how many.</summary>
    internal abstract Task<int> PurgeAsync(IReadOnlySet<string> kept, DateTimeOffset savedBefore, CancellationToken cancellationToken);

    private protected static bool IsHash(string hash) => hash.Length == HashLength && hash.All(char.IsAsciiHexDigitLower);
}
