using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Huida.Benchmarks.Tokenizers;

/// <summary>Peers in other languages: scripts that print lines of "name, tab, seconds of CPU".</summary>
internal static class Peers
{
    public static IEnumerable<KeyValuePair<string, double>> Run(string program, string script, string workingFolder, params string[] arguments)
    {
        ProcessStartInfo start = new(program, [Path.Combine(AppContext.BaseDirectory, "Tokenizers", script), .. arguments])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            WorkingDirectory = workingFolder,
        };
        using var process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();

        return output.Split('\n')
            .Select(line => line.Split('\t'))
            .Where(parts => parts.Length == 2)
            .Select(parts => KeyValuePair.Create(parts[0], double.Parse(parts[1], CultureInfo.InvariantCulture)));
    }
}
