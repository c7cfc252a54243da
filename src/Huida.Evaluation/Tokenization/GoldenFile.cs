using System.Text.Json;
using Huida.Tokenization;

namespace Huida.Evaluation.Tokenization;

/// <summary>What a reference implementation made of a text. Null where the file does not say.</summary>
/// <param name="IdsWithSpecial">Where special tokens were allowed in the text, if that differs.</param>
/// <param name="Places">In UTF-16 units.</param>
internal sealed record GoldenCase(
    string Text,
    int[]? Ids,
    int[]? IdsWithTemplate,
    int[]? IdsWithSpecial,
    string[]? Tokens,
    TextRange[]? Places,
    string? Decoded,
    IReadOnlyDictionary<string, string[]> Segmentations);

/// <param name="SpecialMask">1 for the tokens of the template.</param>
internal sealed record GoldenPair(string First, string Second, int[] Ids, int[] TypeIds, int[] SpecialMask);

/// <summary>A file of texts with what a reference implementation made of them.</summary>
/// <param name="Name">Without golden- and .json.</param>
internal sealed record GoldenFile(string Name, IReadOnlyList<GoldenCase> Cases, IReadOnlyList<GoldenPair> Pairs)
{
    private static readonly string[] SegmentationFields = ["cut", "cut_nohmm", "cut_all", "search"];

    public static GoldenFile Read(string path)
    {
        using var file = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = file.RootElement;

        return new GoldenFile(
            Path.GetFileNameWithoutExtension(path)["golden-".Length..],
            [.. root.GetProperty("cases").EnumerateArray().Select(ReadCase)],
            root.TryGetProperty("pairs", out var pairs) ? [.. pairs.EnumerateArray().Select(ReadPair)] : []);
    }

    private static GoldenCase ReadCase(JsonElement item)
    {
        string text = GoldenText.Read(item.GetProperty("text"));

        return new GoldenCase(
            text,
            Numbers(item, "ids"),
            Numbers(item, "ids_special"),
            Numbers(item, "ids_special_allowed"),
            Strings(item, "tokens") ?? Strings(item, "pieces"),
            item.TryGetProperty("offsets", out var offsets) ? ToUnits(text, offsets) : null,
            item.TryGetProperty("decoded", out var decoded) ? GoldenText.Read(decoded) : null,
            SegmentationFields.Where(field => item.TryGetProperty(field, out _)).ToDictionary(field => field, field => Strings(item, field)!));
    }

    private static GoldenPair ReadPair(JsonElement item) => new(
        GoldenText.Read(item.GetProperty("a")),
        GoldenText.Read(item.GetProperty("b")),
        Numbers(item, "ids")!,
        Numbers(item, "type_ids")!,
        Numbers(item, "special_mask")!);

    private static int[]? Numbers(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(number => number.GetInt32())] : null;

    private static string[]? Strings(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(GoldenText.Read)] : null;

    /// <summary>The files count code points; a lone surrogate is one.</summary>
    private static TextRange[] ToUnits(string text, JsonElement offsets)
    {
        List<int> units = [];
        for (int at = 0; at < text.Length; at++)
        {
            units.Add(at);
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 1 : 0;
        }

        units.Add(text.Length);

        return [.. offsets.EnumerateArray().Select(pair => new TextRange(units[pair[0].GetInt32()], units[pair[1].GetInt32()]))];
    }
}
