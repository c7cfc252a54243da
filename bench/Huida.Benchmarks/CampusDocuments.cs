namespace Huida.Benchmarks;

/// <summary>The documents of samples/campus, which the benchmarks read.</summary>
internal static class CampusDocuments
{
    // Each benchmark runs from a project of its own, which is generated somewhere below the clone.
    private static string Folder { get; } = Path.Combine(FindRoot(), "samples", "campus", "documents");

    public static byte[] Read(string file) => File.ReadAllBytes(Path.Combine(Folder, file));

    /// <summary>The Markdown documents of one language, one after another.</summary>
    public static string Text(string language) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(Folder, language), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static string FindRoot()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Huida.slnx")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Run this from a clone: no Huida.slnx lies above the program.");
        }

        return folder;
    }
}
