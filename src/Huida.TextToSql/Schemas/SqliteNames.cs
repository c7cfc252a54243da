namespace Huida.TextToSql.Schemas;

internal static class SqliteNames
{
    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
