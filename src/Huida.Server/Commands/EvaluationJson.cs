using System.Text.Json;
using Huida.Answering;
using Huida.Server.Api;

namespace Huida.Server.Commands;

internal static class EvaluationJson
{
    private static readonly JsonSerializerOptions Indented = new(ApiJson.Options) { WriteIndented = true };

    /// <summary>As src/Huida.Answering/curves.json keeps them.</summary>
    public static string Write(ConfidenceCurves curves) => JsonSerializer.Serialize(curves, Indented);

    /// <summary>An object a line.</summary>
    public static Task WriteLinesAsync<T>(string path, IEnumerable<T> objects, CancellationToken cancellationToken) =>
        File.WriteAllLinesAsync(path, objects.Select(one => JsonSerializer.Serialize(one, ApiJson.Options)), cancellationToken);
}
