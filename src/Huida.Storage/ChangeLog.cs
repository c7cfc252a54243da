namespace Huida.Storage;

/// <summary>The ordered log of changes. Each index remembers the last change it applied and catches up from here.</summary>
public sealed class ChangeLog(Database database)
{
    /// <summary>Changes after <paramref name="seq"/>, oldest first, at most <paramref name="limit"/>.</summary>
    public Task<IReadOnlyList<Change>> ReadAsync(long seq, int limit, CancellationToken cancellationToken) =>
        throw new NotImplementedException(database.ToString());

    /// <summary>The newest <see cref="Change.Seq"/>, 0 when nothing was ever written.</summary>
    public Task<long> LastAsync(CancellationToken cancellationToken) => throw new NotImplementedException();
}
