using System.Diagnostics;

namespace Huida.Processes;

/// <summary>What a newcomer waits for: a clone of what is committed here, packages that come over the network, a build, an answer.</summary>
internal static class FreshClone
{
    // Every folder in which NuGet keeps something between two restores.
    private static readonly string[] PackageFolders = ["NUGET_PACKAGES", "NUGET_HTTP_CACHE_PATH", "NUGET_SCRATCH", "NUGET_PLUGINS_CACHE_PATH"];

    public static async Task<TimeSpan> AskAsync(string question, CancellationToken cancellationToken)
    {
        using TemporaryFolder folder = new();
        string clone = folder["huida"];
        ProcessStartInfo ask = new(Path.Combine(clone, "huida"), ["ask", question]) { WorkingDirectory = folder.Path };
        foreach (string name in PackageFolders)
        {
            ask.Environment[name] = folder[name];
        }

        ask.Environment.Remove("HUIDA_DATA");
        ask.Environment["MSBUILDDISABLENODEREUSE"] = "1"; // no build process of another clone helps, and none stays
        long start = Stopwatch.GetTimestamp();
        await HuidaCommand.RunAsync(new ProcessStartInfo("git", ["clone", "--quiet", new Uri(Repository.Root).AbsoluteUri, clone]), cancellationToken);
        await HuidaCommand.RunAsync(ask, cancellationToken);

        return Stopwatch.GetElapsedTime(start);
    }
}
