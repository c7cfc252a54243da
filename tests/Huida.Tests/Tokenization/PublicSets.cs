namespace Huida.Tests.Tokenization;

/// <summary>The public sets that tests measure on: in HUIDA_SETS, else in ../shared/data beside the clone, else their tests are skipped.</summary>
internal static class PublicSets
{
    public static string Root => Environment.GetEnvironmentVariable("HUIDA_SETS") is { Length: > 0 } sets ? sets : Path.Combine(FindClone(), "..", "shared", "data");

    /// <summary>A file or folder below the root; skips the test where it is not there.</summary>
    public static string Require(params string[] path)
    {
        string full = Path.Combine([Root, .. path]);
        Assert.SkipUnless(Path.Exists(full), $"{Path.Combine(path)} is not there: set HUIDA_SETS to the folder that holds {path[0]}.");

        return full;
    }

    private static string FindClone()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Directory.Build.props")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
