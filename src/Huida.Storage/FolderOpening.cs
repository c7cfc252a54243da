namespace Huida.Storage;

/// <summary>What came of opening a data folder.</summary>
public abstract record FolderOpening
{
    private FolderOpening()
    {
    }

    /// <param name="IsNew">Never used before.</param>
    public sealed record Opened(bool IsNew) : FolderOpening;

    /// <summary>Another process has it. <paramref name="Owner"/> is null when that one serves no HTTP.</summary>
    public sealed record Held(Owner? Owner) : FolderOpening;

    /// <summary>Written by a newer version of Huida, which this one must not touch.</summary>
    public sealed record FromNewerVersion(string Version) : FolderOpening;

    /// <param name="Place">The folder or file that it is about, or the PostgreSQL server and database.</param>
    public sealed record Failed(FolderFailure Reason, string Place) : FolderOpening;
}

/// <summary>Why a data folder cannot be used, each with a remedy of its own.</summary>
public enum FolderFailure
{
    /// <summary>The folder does not exist and cannot be made: choose another, or let this user write to its parent.</summary>
    CannotCreate,

    /// <summary>The folder or its database cannot be written: let this user write there, or choose another.</summary>
    CannotWrite,

    /// <summary>The database file is none or is broken: restore a backup, or move the file away.</summary>
    DatabaseDamaged,

    /// <summary>PostgreSQL does not answer or lets nobody in: start it, or mend <c>Huida:Storage:PostgreSql</c>.</summary>
    DatabaseUnreachable,
}
