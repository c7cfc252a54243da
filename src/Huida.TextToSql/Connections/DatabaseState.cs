using Huida.TextToSql.Notes;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;

namespace Huida.TextToSql.Connections;

/// <summary>Whether a registered database can be asked. The cases below are all there are.</summary>
public abstract record DatabaseState
{
    private DatabaseState()
    {
    }

    /// <summary>Its schema and values are being read.</summary>
    public sealed record Loading : DatabaseState;

    /// <param name="UnknownNames">What the notes name and the database does not have.</param>
    public sealed record Ready(QueryableDatabase Database, IReadOnlyList<UnknownName> UnknownNames) : DatabaseState;

    /// <param name="Place">The file or the environment variable that it is about.</param>
    public sealed record Broken(DatabaseFailure Reason, string Place) : DatabaseState;
}

/// <summary>Why a database cannot be asked, each with a remedy of its own.</summary>
public enum DatabaseFailure
{
    /// <summary>The environment variable is not set where Huida runs.</summary>
    VariableMissing,

    /// <summary>The connection names no file: a database in memory, or a string that has no <c>Data Source</c>.</summary>
    NoFile,

    /// <summary>The file lies outside the folders from which databases may be opened.</summary>
    OutsideFolders,

    FileMissing,

    /// <summary>The file is none of this dialect, or is broken.</summary>
    NotADatabase,

    /// <summary>It cannot be read: by rights, locked, or half written.</summary>
    CannotRead,
}

/// <summary>A database that is ready to be asked. Immutable; replaced as a whole when it is read anew.</summary>
/// <param name="File">Its real path.</param>
/// <param name="Schema">As far as questions may name it, with its notes.</param>
public sealed record QueryableDatabase(ConnectedDatabase Registered, string File, DatabaseSchema Schema, ValueIndex Values);
