using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>Cells that hold a number, as they read: dates and times in ISO form, percentages, codes with leading zeros, whole numbers without a point.</summary>
internal sealed partial class XlsxFormats
{
    private static readonly DateTime Epoch = new(1899, 12, 30);

    private static readonly SearchValues<char> DateLetters = SearchValues.Create("ymdhsYMDHS");

    private readonly string[] _formats; // by the cell's style
    private readonly bool _from1904;

    public XlsxFormats(WorkbookPart workbook)
    {
        _from1904 = workbook.Workbook?.WorkbookProperties?.Date1904 is { } from1904 && from1904.IsOn();
        var styles = workbook.WorkbookStylesPart?.Stylesheet;
        var own = styles?.NumberingFormats?.Elements<NumberingFormat>()
            .GroupBy(format => format.NumberFormatId.Int() ?? 0, format => format.FormatCode?.Value ?? "")
            .ToDictionary(formats => formats.Key, formats => formats.First()) ?? [];
        _formats = [.. styles?.CellFormats?.Elements<CellFormat>().Select(cell => FormatOf(cell.NumberFormatId.Int() ?? 0, own)) ?? []];
    }

    public string Write(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) || !double.IsFinite(number))
        {
            return value;
        }

        string format = style >= 0 && style < _formats.Length ? Literal().Replace(_formats[style].Split(';')[0], "") : "";
        return format.Contains('%', StringComparison.Ordinal) ? $"{Plain(number * 100)}%"
            : IsDate(format) ? Date(number, format)
            : Zeros().IsMatch(format) && number >= 0 && number == Math.Truncate(number) ? Plain(number).PadLeft(format.Length, '0')
            : Plain(number);
    }

    // Fifteen digits are what a spreadsheet shows: 0.1 + 0.2 is 0.3.
    private static string Plain(double number) => Math.Abs(number) is >= 1e15 or (> 0 and < 1e-6)
        ? number.ToString("G15", CultureInfo.InvariantCulture)
        : decimal.Parse(number.ToString("G15", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.#############################", CultureInfo.InvariantCulture);

    private static bool IsDate(string format) => !format.Contains('0', StringComparison.Ordinal) && !format.Contains('#', StringComparison.Ordinal)
        && format.AsSpan().ContainsAny(DateLetters) && !format.Equals("General", StringComparison.OrdinalIgnoreCase);

    private string Date(double number, string format)
    {
        bool clock = format.AsSpan().ContainsAny("hHsS");
        bool year = format.AsSpan().ContainsAny("yY");
        bool day = format.AsSpan().ContainsAny("dD");
        bool elapsed = format.Contains('[', StringComparison.Ordinal);
        if (clock && !year && !day && number >= 0)
        {
            var time = TimeSpan.FromSeconds(Math.Round((elapsed ? Math.Min(number, 1e6) : number % 1) * 86_400));
            return time.Seconds == 0 ? $"{(int)time.TotalHours:00}:{time.Minutes:00}" : $"{(int)time.TotalHours:00}:{time.Minutes:00}:{time.Seconds:00}";
        }

        double days = number + (_from1904 ? 1_462 : 0);
        if (days is < 1 or > 2_958_465)
        {
            return Plain(number);
        }

        // Before March 1900 the count has a day that never was.
        var date = Epoch.AddSeconds(Math.Round((days < 60 ? days + 1 : days) * 86_400));
        return date.ToString(
            date.TimeOfDay == TimeSpan.Zero ? (year && !day ? "yyyy-MM" : "yyyy-MM-dd") : date.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss",
            CultureInfo.InvariantCulture);
    }

    private static string FormatOf(int id, Dictionary<int, string> own) => own.GetValueOrDefault(id) ?? BuiltIn(id);

    // ECMA-376, 18.8.30, with the East Asian dates that Excel leaves out of the file.
    private static string BuiltIn(int id) => id switch
    {
        9 or 10 => "%",
        14 or (>= 27 and <= 31) or (>= 34 and <= 36) or (>= 50 and <= 54) or (>= 57 and <= 58) => "yyyy-m-d",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 or 55 or 56 => "mmm-yy",
        >= 18 and <= 21 or 32 or 33 or 45 or 47 => "h:mm",
        22 => "m/d/yy h:mm",
        46 => "[h]:mm",
        _ => "",
    };

    // Quoted and escaped text, colours and languages: all that is in brackets but elapsed time.
    [GeneratedRegex("""\"[^\"]*\"|\\.|_.|\*.|\[(?![hms]+\])[^\]]*\]""", RegexOptions.IgnoreCase)]
    private static partial Regex Literal();

    [GeneratedRegex("^0{2,}$")]
    private static partial Regex Zeros();
}
