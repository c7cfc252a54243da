using System.Text.Json;

namespace Huida.Processes;

/// <summary>The clone that is measured: the one around this program's own build.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>What people start. It builds when sources changed, then becomes the program, under the same process id.</summary>
    public static string Wrapper => Path.Combine(Root, "huida");

    /// <param name="name">measure or calibrate: the questions of all languages.</param>
    public static IReadOnlyList<string> Questions(string name) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "samples", "campus", "questions"), $"{name}.*.json").Order(StringComparer.Ordinal)
            .Select(file => JsonSerializer.Deserialize<JsonElement>(File.ReadAllBytes(file)))
            .SelectMany(labelled => labelled.GetProperty("questions").EnumerateArray())
            .Select(question => question.GetProperty("question").GetString()!),
    ];

    private static string FindRoot()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Huida.slnx")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder ?? throw new MeasurementException("Run this from a clone of Huida: no Huida.slnx lies above the program.");
    }
}
