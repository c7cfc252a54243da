using Huida.Tests.Tokenization;

namespace Huida.Tests.TextToSql;

/// <summary>The SQLite files of the public text-to-SQL sets, where they are at hand.</summary>
internal static class PublicDatabases
{
    public static IReadOnlyList<string> Files { get; } = Directory.Exists(Folder) ? [.. Directory.EnumerateFiles(Folder, "*.sqlite", SearchOption.AllDirectories).Order()] : [];

    public static string Folder => Path.Combine(PublicSets.Root, "text-to-sql");
}
