namespace Huida.Storage;

internal sealed class LargeObjectOriginals(PostgresDatabase database, TimeProvider time) : Originals
{
    public override Task<string> SaveAsync(Stream content, CancellationToken cancellationToken) => throw new NotImplementedException(database.ToString() + time);

    public override Task<Stream?> OpenAsync(string hash, CancellationToken cancellationToken) => throw new NotImplementedException();

    public override Task DeleteAsync(string hash, CancellationToken cancellationToken) => throw new NotImplementedException();

    internal override Task<int> PurgeAsync(IReadOnlySet<string> kept, DateTimeOffset savedBefore, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
