using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>
/// Workbooks: visible sheets as pages under their names. In a sheet the first row with more than one cell is the header of those below;
/// a single cell above, or after an empty row, is a title or a note.
/// </summary>
internal sealed partial class XlsxReader : IDocumentReader
{
    private const long MostEmptyCells = 5_000_000;

    public IReadOnlyList<string> Extensions { get; } = [".xlsx", ".xlsm"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (OfficePackage.Check(content, cancellationToken) is { } failure)
        {
            return new ReadOutcome.Failed(failure);
        }

        using var file = SpreadsheetDocument.Open(content, isEditable: false);
        if (file.WorkbookPart is not { Workbook.Sheets: { } sheets } workbook)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        var strings = XlsxSheet.SharedStrings(workbook);
        XlsxFormats formats = new(workbook);
        DocumentBuilder document = new();
        foreach (var sheet in sheets.Elements<Sheet>().Where(sheet => sheet.State is null || sheet.State.Is("visible")))
        {
            document.StartPage();
            if (sheet.Id?.Value is { } id && workbook.TryGetPartById(id, out var part) && part is WorksheetPart worksheet)
            {
                Write(sheet.Name?.Value ?? "", XlsxSheet.Read(worksheet, strings, formats, cancellationToken), document);
            }
        }

        return document.Build(title: null, fileName);
    }

    private static void Write(string name, XlsxSheet sheet, DocumentBuilder document)
    {
        if (sheet.Rows.Count > 0 && !NoName().IsMatch(name))
        {
            document.AddHeading(name, 1);
        }

        int[] columns = [.. sheet.Rows.Values.SelectMany(row => row.Keys).Distinct().Order()];
        bool aligned = (long)columns.Length * sheet.Rows.Count < MostEmptyCells + (20L * sheet.Rows.Values.Sum(row => row.Count));
        List<IReadOnlyList<string>> table = [];
        int last = 0;
        foreach (var (number, cells) in sheet.Rows)
        {
            bool apart = number > last + 1;
            last = number;
            bool alone = cells.Count == 1 && columns.Length > 1;
            IReadOnlyList<string> row = aligned ? [.. columns.Select(column => cells.GetValueOrDefault(column, ""))] : [.. cells.Values];
            if (alone && (table.Count == 0 || apart))
            {
                Flush(table, document);
                document.AddParagraph(cells.Values.First());
                continue;
            }

            if (apart && table.Count > 0 && StartsTable(row, table[^1]))
            {
                Flush(table, document);
            }

            table.Add(row);
        }

        Flush(table, document);
    }

    // After an empty row: labels where there were values.
    private static bool StartsTable(IReadOnlyList<string> row, IReadOnlyList<string> above) => TableHead.Guess([[.. row.Where(cell => cell.Length > 0)], above]) > 0
        && above.Zip(row).Any(cells => cells.First.Length > 0 && char.IsDigit(cells.First[0]) && cells.Second.Length > 0);

    private static void Flush(List<IReadOnlyList<string>> table, DocumentBuilder document)
    {
        document.AddTable(table, headerRows: table.Count > 1 ? 1 : 0);
        table.Clear();
    }

    // What programs call a sheet that nobody named.
    [GeneratedRegex(@"^(Sheet|工作表|表)\s?\d*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoName();
}
