namespace Huida.Tests.TextToSql;

/// <summary>The SQLite files of the public text-to-SQL sets, where they are at hand.</summary>
internal static class PublicDatabases
{
    public static IReadOnlyList<string> Files { get; } = Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.sqlite", SearchOption.AllDirectories).Order()] : [];

    public static string Folder => Path.Combine(Environment.GetEnvironmentVariable("HUIDA_SETS") is { Length: > 0 } sets ? sets : BesideTheClone(), "text-to-sql");

    private static string BesideTheClone()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Directory.Build.props")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return Path.Combine(directory, "..", "shared", "data");
    }
}
