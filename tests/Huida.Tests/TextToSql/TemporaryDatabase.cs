using Microsoft.Data.Sqlite;

namespace Huida.Tests.TextToSql;

/// <summary>An SQLite file, filled by a script, deleted when disposed.</summary>
internal sealed class TemporaryDatabase : IDisposable
{
    public TemporaryDatabase(string script) => Run(script);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"huida-{Guid.NewGuid():N}.sqlite");

    public void Run(string script)
    {
        using var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public void Dispose() => File.Delete(Path);
}
