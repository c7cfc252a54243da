using Huida.TextToSql.Notes;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;
using SQLitePCL;

namespace Huida.TextToSql.Connections;

/// <summary>Reads what is needed to ask a database: its schema with the notes, and the index of its values.</summary>
internal sealed class DatabaseLoader(DatabaseFiles files, TermAnalyzer analyzer, IOptions<DatabasesOptions> options)
{
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    public DatabaseState Load(StoredDatabase stored, CancellationToken cancellationToken) => Read(stored, (connection, file) =>
    {
        var (schema, unknown) = ReadSchema(stored, connection, cancellationToken);
        var values = ValueIndex.Build(connection, schema, analyzer, options.Value.Limits, cancellationToken);

        return new DatabaseState.Ready(new QueryableDatabase(stored.Database, file, schema, values), unknown);
    });

    /// <summary>Reads the schema alone, which is quick.</summary>
    /// <returns>Null where it can be read.</returns>
    public DatabaseState.Broken? Check(StoredDatabase stored, CancellationToken cancellationToken) => Read(stored, (connection, _) =>
    {
        ReadSchema(stored, connection, cancellationToken);

        return new DatabaseState.Loading();
    }) as DatabaseState.Broken;

    private DatabaseState Read(StoredDatabase stored, Func<SqliteConnection, string, DatabaseState> read)
    {
        string place = stored.Database.Name;
        try
        {
            var (file, failure) = files.Find(stored.Database);
            if (failure is not null)
            {
                return failure;
            }

            place = file;
            using var connection = SqliteFile.Open(file, BusyTimeout);

            return read(connection, file);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            return new DatabaseState.Broken(DatabaseFailure.NotADatabase, place);
        }
        catch (Exception exception) when (exception is SqliteException or IOException or UnauthorizedAccessException)
        {
            return new DatabaseState.Broken(DatabaseFailure.CannotRead, place);
        }
    }

    private static AnnotatedSchema ReadSchema(StoredDatabase stored, SqliteConnection connection, CancellationToken cancellationToken) =>
        AnnotatedSchema.Of(SqliteSchemaReader.Read(connection, cancellationToken), NotesFile.Read(stored.Notes).Notes);
}
