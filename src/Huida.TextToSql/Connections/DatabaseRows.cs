using System.Data.Common;
using Dapper;
using Huida.Storage;

namespace Huida.TextToSql.Connections;

/// <summary>A registered database with the YAML of its notes, empty where it has none.</summary>
internal sealed record StoredDatabase(ConnectedDatabase Database, string Notes)
{
    public bool IsVisible(Scope scope) => Database.KnowledgeBases.Any(scope.Covers) && scope.Sees(Database.Groups);
}

/// <summary>The rows of registered databases.</summary>
internal static class DatabaseRows
{
    public const string Kind = "database";

    /// <summary>The live ones, by name.</summary>
    public static async Task<IReadOnlyList<StoredDatabase>> ListAsync(DbConnection connection, DbTransaction? transaction)
    {
        var members = await connection.QueryAsync<Member>(
            "SELECT database, knowledge_base AS knowledgeBase FROM connected_database_member WHERE deleted_seq IS NULL", transaction: transaction);
        var rows = await connection.QueryAsync<Row>(
            """
            SELECT d.id, d.revision, d.name, d.dialect, d.connection, d.is_variable AS isVariable, d.is_owners_choice AS isOwnersChoice,
                d.group_names AS groupNames, n.notes
            FROM connected_database d JOIN connected_database_notes n ON n.database = d.id AND n.revision = d.notes_revision
            WHERE d.deleted_seq IS NULL ORDER BY d.name_key
            """,
            transaction: transaction);
        var knowledgeBases = members.ToLookup(member => member.Database, member => Guid.Parse(member.KnowledgeBase));

        return [.. rows.Select(row => row.ToDatabase([.. knowledgeBases[row.Id]]))];
    }

    public static async Task<StoredDatabase?> FindAsync(DbConnection connection, DbTransaction? transaction, Scope scope, string name) =>
        (await ListAsync(connection, transaction)).FirstOrDefault(stored => KeyOf(stored.Database.Name) == KeyOf(name) && stored.IsVisible(scope));

    /// <returns>False where another one has the name.</returns>
    public static async Task<bool> InsertAsync(WriteTransaction write, StoredDatabase stored)
    {
        var database = stored.Database;
        string key = KeyOf(database.Name);
        if (await write.Connection.ExecuteScalarAsync<long>(
            "SELECT COUNT(*) FROM connected_database WHERE name_key = @key AND deleted_seq IS NULL", new { key }, write.Transaction) > 0)
        {
            return false;
        }

        await write.Connection.ExecuteAsync(
            """
            INSERT INTO connected_database (
                id, name, name_key, dialect, connection, is_variable, is_owners_choice, group_names, revision, notes_revision)
            VALUES (@id, @name, @key, @dialect, @connection, @isVariable, @isOwnersChoice, @groups, @revision, @revision)
            """,
            new
            {
                id = database.Id.ToString(),
                name = database.Name,
                key,
                dialect = database.Source.Dialect.ToString(),
                connection = database.Source.Connection,
                isVariable = database.Source.IsVariable ? 1L : 0L,
                isOwnersChoice = database.IsOwnersChoice ? 1L : 0L,
                groups = StoredJson.Write(database.Groups),
                revision = (long)database.Revision,
            },
            write.Transaction);
        foreach (var knowledgeBase in database.KnowledgeBases)
        {
            await write.Connection.ExecuteAsync(
                "INSERT INTO connected_database_member (database, knowledge_base) VALUES (@database, @knowledgeBase)",
                new { database = database.Id.ToString(), knowledgeBase = knowledgeBase.ToString() },
                write.Transaction);
        }

        await InsertNotesAsync(write, database, stored.Notes);
        await LogAsync(write, database, ChangeOperation.Added);

        return true;
    }

    /// <summary>Writes its next revision, with other notes where they are given.</summary>
    public static async Task ReviseAsync(WriteTransaction write, ConnectedDatabase database, string? notes)
    {
        var next = database with { Revision = database.Revision + 1 };
        await write.Connection.ExecuteAsync(
            $"UPDATE connected_database SET revision = @revision{(notes is null ? "" : ", notes_revision = @revision")} WHERE id = @id",
            new { id = next.Id.ToString(), revision = (long)next.Revision },
            write.Transaction);
        if (notes is not null)
        {
            await InsertNotesAsync(write, next, notes);
        }

        await LogAsync(write, next, ChangeOperation.Changed);
    }

    public static async Task MarkDeletedAsync(WriteTransaction write, ConnectedDatabase database)
    {
        long seq = await LogAsync(write, database, ChangeOperation.Deleted);
        await write.Connection.ExecuteAsync(
            "UPDATE connected_database SET deleted_seq = @seq WHERE id = @id", new { seq, id = database.Id.ToString() }, write.Transaction);
    }

    private static string KeyOf(string name) => name.Trim().ToUpperInvariant();

    /// <summary>A change is one of each knowledge base that the database belongs to. Returns the last number.</summary>
    private static async Task<long> LogAsync(WriteTransaction write, ConnectedDatabase database, ChangeOperation operation)
    {
        long seq = 0;
        foreach (var knowledgeBase in database.KnowledgeBases)
        {
            seq = await write.LogAsync(knowledgeBase, Kind, database.Id, database.Revision, operation);
        }

        return seq;
    }

    private static Task<int> InsertNotesAsync(WriteTransaction write, ConnectedDatabase database, string notes) => write.Connection.ExecuteAsync(
        "INSERT INTO connected_database_notes (database, revision, notes, changed_at) VALUES (@database, @revision, @notes, @changedAt)",
        new { database = database.Id.ToString(), revision = (long)database.Revision, notes, changedAt = write.Now.ToUnixTimeMilliseconds() },
        write.Transaction);

    private sealed record Member(string Database, string KnowledgeBase);

    private sealed record Row(
        string Id, long Revision, string Name, string Dialect, string Connection, long IsVariable, long IsOwnersChoice, string GroupNames, string Notes)
    {
        public StoredDatabase ToDatabase(IReadOnlyList<Guid> knowledgeBases) => new(
            new ConnectedDatabase(Guid.Parse(Id), (int)Revision, Name, new DatabaseSource(Enum.Parse<DatabaseDialect>(Dialect), Connection, IsVariable != 0))
            {
                KnowledgeBases = knowledgeBases,
                Groups = StoredJson.Read<string>(GroupNames),
                IsOwnersChoice = IsOwnersChoice != 0,
            },
            Notes);
    }
}
