using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Huida.TextToSql.Schemas;

/// <summary>Opens an SQLite file for nothing but reading, without trust in the functions that its views name.</summary>
public static class SqliteFile
{
    /// <summary>Without a pool: what is set on the connection does not reach another user of it, and the file is let go of at once.</summary>
    /// <param name="busyTimeout">How long to wait for a lock.</param>
    /// <exception cref="SqliteException">The file cannot be opened.</exception>
    public static SqliteConnection Open(string file, TimeSpan busyTimeout)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        try
        {
            connection.Open();
            raw.sqlite3_busy_timeout(connection.Handle, (int)busyTimeout.TotalMilliseconds);
            int code = raw.sqlite3_exec(connection.Handle, "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
            SqliteException.ThrowExceptionForRC(code, connection.Handle);

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
