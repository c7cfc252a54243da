namespace Huida.Benchmarks;

/// <summary>The sample's Markdown documents of one language, one after another.</summary>
internal static class SampleText
{
    public static string Load(string language) => string.Concat(
        Directory.EnumerateFiles(Path.Combine(FindRoot(), "samples", "campus", "documents", language), "*.md").Order(StringComparer.Ordinal)
            .Select(File.ReadAllText));

    // Each benchmark runs from a project of its own, which is generated somewhere below the clone.
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
