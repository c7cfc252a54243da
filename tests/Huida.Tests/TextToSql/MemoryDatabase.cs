using Microsoft.Data.Sqlite;

namespace Huida.Tests.TextToSql;

/// <summary>A SQLite database in memory, filled by a script.</summary>
internal sealed class MemoryDatabase : IDisposable
{
    public MemoryDatabase(string script)
    {
        Connection.Open();
        using var command = Connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public SqliteConnection Connection { get; } = new("Data Source=:memory:");

    public void Dispose() => Connection.Dispose();
}
