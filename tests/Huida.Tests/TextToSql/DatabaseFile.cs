using Microsoft.Data.Sqlite;

namespace Huida.Tests.TextToSql;

/// <summary>A SQLite file of its own, in no data folder.</summary>
internal sealed class DatabaseFile : IDisposable
{
    public DatabaseFile(string script) => Run(script);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"huida-test-{Guid.NewGuid():N}.sqlite");

    public void Run(string script)
    {
        using SqliteConnection connection = new($"Data Source={Path};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public void Dispose() => File.Delete(Path);
}
