using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huida.Hostile;

/// <summary>Whether SQL is one SELECT and nothing else, judged twice: by its text without what stands in quotes, and by SQLite itself.</summary>
public sealed partial class SelectCheck : IDisposable
{
    private readonly SqliteConnection _connection;

    public SelectCheck(string database)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
    }

    /// <returns>What is wrong with it; null where nothing is.</returns>
    public string? Find(string sql)
    {
        string bare = Quoted().Replace(sql, "q");
        if (!bare.StartsWith("SELECT ", StringComparison.Ordinal))
        {
            return "it does not begin with SELECT";
        }

        if (Foreign().Match(bare) is { Success: true } foreign)
        {
            return $"it has {foreign.Value}";
        }

        int code = raw.sqlite3_prepare_v2(_connection.Handle!, sql, out var statement, out string tail);
        using (statement)
        {
            return code != raw.SQLITE_OK ? $"SQLite says {raw.sqlite3_errmsg(_connection.Handle!).utf8_to_string()}"
                : raw.sqlite3_stmt_readonly(statement) == 0 ? "it writes"
                : tail.Length > 0 ? "something follows it"
                : null;
        }
    }

    public void Dispose() => _connection.Dispose();

    [GeneratedRegex("'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[;'""`\\]|--|/\*|\b(?:INSERT|UPDATE|DELETE|DROP|ALTER|CREATE|REPLACE|ATTACH|DETACH|PRAGMA|VACUUM|BEGIN|COMMIT|UNION|RECURSIVE|sqlite_\w+|load_extension|randomblob)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Foreign();
}
