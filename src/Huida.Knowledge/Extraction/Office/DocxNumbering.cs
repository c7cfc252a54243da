using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>The numbers that Word sets by itself before paragraphs, counted from the first: 1., （一）, 第三章, or a dash for a bullet.</summary>
internal sealed class DocxNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, AbstractNum> _definitions = [];
    private readonly Dictionary<int, NumberingInstance> _instances = [];
    private readonly Dictionary<int, int?[]> _counts = []; // by definition: lists that share one count on

    public DocxNumbering(MainDocumentPart part)
    {
        var numbering = part.NumberingDefinitionsPart?.Numbering;
        foreach (var definition in numbering?.Elements<AbstractNum>() ?? [])
        {
            _definitions[definition.AbstractNumberId.Int() ?? -1] = definition;
        }

        foreach (var instance in numbering?.Elements<NumberingInstance>() ?? [])
        {
            _instances[instance.NumberID.Int() ?? -1] = instance;
        }
    }

    /// <returns>The marker of the next paragraph with this numbering, empty where it has none.</returns>
    public string Next(NumberingProperties? properties)
    {
        int level = Math.Clamp(properties?.NumberingLevelReference?.Val.Int() ?? 0, 0, Levels - 1);
        if (properties?.NumberingId?.Val.Int() is not { } id
            || !_instances.TryGetValue(id, out var instance)
            || instance.AbstractNumId?.Val.Int() is not { } definitionId
            || !_definitions.TryGetValue(definitionId, out var definition)
            || LevelOf(instance, definition, level) is not { } format)
        {
            return "";
        }

        if (!_counts.TryGetValue(definitionId, out int?[]? counts))
        {
            _counts[definitionId] = counts = new int?[Levels];
        }

        counts[level] = counts[level] + 1 ?? StartOf(instance, definition, level);
        Array.Clear(counts, level + 1, Levels - level - 1);
        return Write(format, counts, above => LevelOf(instance, definition, above), above => StartOf(instance, definition, above));
    }

    private static string Write(Level format, int?[] counts, Func<int, Level?> levelOf, Func<int, int> startOf)
    {
        if (format.NumberingFormat?.Val.Is("bullet") == true)
        {
            return "- ";
        }

        string pattern = format.LevelText?.Val?.Value ?? "";
        StringBuilder marker = new();
        for (int i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                int level = pattern[++i] - '1';
                marker.Append(Number(counts[level] ?? startOf(level), levelOf(level)?.NumberingFormat?.Val?.InnerText));
            }
            else
            {
                marker.Append(pattern[i]);
            }
        }

        return marker.Length == 0 ? "" : marker[^1] is '、' or '）' or '．' ? marker.ToString() : marker.Append(' ').ToString();
    }

    private static Level? LevelOf(NumberingInstance instance, AbstractNum definition, int level) =>
        OverrideOf(instance, level)?.Level ?? definition.Elements<Level>().FirstOrDefault(candidate => candidate.LevelIndex.Int() == level);

    private static int StartOf(NumberingInstance instance, AbstractNum definition, int level) =>
        OverrideOf(instance, level)?.StartOverrideNumberingValue?.Val.Int() ?? LevelOf(instance, definition, level)?.StartNumberingValue?.Val.Int() ?? 1;

    private static LevelOverride? OverrideOf(NumberingInstance instance, int level) =>
        instance.Elements<LevelOverride>().FirstOrDefault(candidate => candidate.LevelIndex.Int() == level);

    private static string Number(int number, string? kind) => kind switch
    {
        "lowerLetter" => Letters(number).ToLowerInvariant(),
        "upperLetter" => Letters(number),
        "lowerRoman" => Roman(number).ToLowerInvariant(),
        "upperRoman" => Roman(number),
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" => Circled(number),
        "chineseCounting" or "chineseCountingThousand" or "taiwaneseCounting" or "taiwaneseCountingThousand" or "japaneseCounting" or "ideographDigital" => Chinese(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    private static string Letters(int number) => number < 1 ? "" : new string((char)('A' + ((number - 1) % 26)), Math.Min(((number - 1) / 26) + 1, 9));

    private static string Circled(int number) => number is >= 1 and <= 20 ? $"{(char)('①' + number - 1)}" : number.ToString(CultureInfo.InvariantCulture);

    private static string Chinese(int number)
    {
        const string Digits = "〇一二三四五六七八九";
        return number switch
        {
            < 0 or >= 1_000 => number.ToString(CultureInfo.InvariantCulture),
            < 10 => $"{Digits[number]}",
            < 20 => number == 10 ? "十" : $"十{Digits[number % 10]}",
            < 100 => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
            _ => $"{Digits[number / 100]}百{(number % 100 == 0 ? "" : number % 100 < 10 ? $"零{Digits[number % 10]}" : number % 100 < 20 ? $"一{Chinese(number % 100)}" : Chinese(number % 100))}",
        };
    }

    private static string Roman(int number)
    {
        if (number is < 1 or >= 4_000)
        {
            return number.ToString(CultureInfo.InvariantCulture);
        }

        StringBuilder roman = new();
        foreach (var (value, sign) in new[]
        {
            (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
        })
        {
            for (; number >= value; number -= value)
            {
                roman.Append(sign);
            }
        }

        return roman.ToString();
    }
}
