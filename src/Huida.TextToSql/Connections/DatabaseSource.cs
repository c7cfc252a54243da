using System.Data.Common;

namespace Huida.TextToSql.Connections;

public enum DatabaseDialect
{
    Sqlite,
}

/// <summary>Where a database is. An environment variable keeps a connection with a password out of the store.</summary>
/// <param name="Connection">A file, a connection string (<c>Data Source=…</c>), or the name of the environment variable that has it.</param>
public sealed record DatabaseSource(DatabaseDialect Dialect, string Connection, bool IsVariable)
{
    private static readonly string[] FileKeys = ["Data Source", "DataSource", "Filename"];

    /// <summary>The same file by its absolute path, for who has another current folder.</summary>
    /// <param name="folder">From which a relative path leads.</param>
    public DatabaseSource From(string folder) =>
        !IsVariable && FileOf(Connection) is { } file ? this with { Connection = Path.GetFullPath(file, folder) } : this;

    /// <summary>Its dialect alone: a connection string must not slip into a log.</summary>
    public override string ToString() => Dialect.ToString();

    /// <returns>Null where it names no file.</returns>
    internal static string? FileOf(string connection)
    {
        string file = connection.Trim();
        if (FileKeys.Any(key => file.StartsWith(key, StringComparison.OrdinalIgnoreCase) && file.AsSpan(key.Length).TrimStart().StartsWith("=")))
        {
            DbConnectionStringBuilder parsed = [];
            try
            {
                parsed.ConnectionString = file;
            }
            catch (ArgumentException)
            {
                return null;
            }

            file = FileKeys.Select(key => parsed.TryGetValue(key, out object? value) ? value as string : null).FirstOrDefault(value => value is not null) ?? "";
        }

        return file.Length == 0 || file.StartsWith(':') || file.Contains('\0') ? null : file; // :memory:
    }
}
