namespace Huida.Server.Endpoints;

/// <summary>Which originals a browser may show; all others are downloaded.</summary>
internal static class OriginalFile
{
    /// <returns>Null for what is downloaded: office files, which browsers do not show, and HTML, which could hold anything.</returns>
    public static string? TypeToShow(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => "application/pdf",
        ".txt" or ".md" or ".csv" or ".tsv" => "text/plain",
        _ => null,
    };
}
