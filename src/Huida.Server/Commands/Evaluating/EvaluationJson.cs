using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Huida.Evaluation.Campus;

namespace Huida.Server.Commands.Evaluating;

/// <summary>Reports as JSON: keys in camel case, enums by name, Chinese as it is.</summary>
internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions OneLine = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // read by people and tools, never put into a page
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Indented = new(OneLine) { WriteIndented = true };

    public static string Write<T>(T report) => JsonSerializer.Serialize(report, Indented);

    /// <summary>One line for each question that went wrong.</summary>
    public static Task WriteMissesAsync(string path, IEnumerable<Miss> misses, CancellationToken cancellationToken) =>
        File.WriteAllLinesAsync(path, misses.Select(miss => JsonSerializer.Serialize(miss, OneLine)), cancellationToken);
}
