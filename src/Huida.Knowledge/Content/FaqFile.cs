using System.Globalization;
using Huida.Knowledge.Extraction;
using MiniExcelLibs;
using Sylvan.Data.Csv;

namespace Huida.Knowledge.Content;

/// <summary>A CSV or XLSX file of FAQ entries: what each row gives, and which rows give nothing and why.</summary>
internal static class FaqFile
{
    private const int MaxRecordLength = 1 << 24; // UTF-16 units; an answer may be long, a missing quote makes a record of the whole file

    public static (IReadOnlyList<FaqRow> Rows, IReadOnlyList<FaqRowFailure> Failed) Read(Stream content, string fileName)
    {
        var reading = new Reading();
        try
        {
            var file = MakeSeekable(content);
            foreach (var cells in fileName.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? ReadXlsx(file) : ReadCsv(file))
            {
                if (!reading.Take(cells))
                {
                    break;
                }
            }
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            // Neither library says what it throws for a file that is not what its name says.
            reading.Fail(FaqFailure.Unreadable);
        }

        return reading.Finish();
    }

    private static IEnumerable<IReadOnlyList<string>> ReadCsv(Stream content)
    {
        string decoded = TextDecoding.Decode(content) ?? throw new InvalidDataException("This is no text.");
        using var text = new StringReader(decoded);
        using var rows = CsvDataReader.Create(text, new CsvDataReaderOptions { HasHeaders = false, MaxBufferSize = MaxRecordLength });
        while (rows.Read())
        {
            yield return [.. Enumerable.Range(0, rows.RowFieldCount).Select(rows.GetString)];
        }
    }

    private static IEnumerable<IReadOnlyList<string>> ReadXlsx(Stream content)
    {
        foreach (IDictionary<string, object?> row in content.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return [.. row.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "")];
        }
    }

    private static Stream MakeSeekable(Stream content)
    {
        if (content.CanSeek)
        {
            return content;
        }

        var copy = new MemoryStream();
        content.CopyTo(copy);
        copy.Position = 0;

        return copy;
    }

    /// <summary>Takes the rows in order; the first is the header.</summary>
    private sealed class Reading
    {
        private readonly List<FaqRow> _rows = [];
        private readonly List<FaqRowFailure> _failed = [];
        private readonly HashSet<string> _questions = [];
        private FaqColumns? _columns;
        private int _row;

        /// <returns>False when no later row can be used either.</returns>
        public bool Take(IReadOnlyList<string> cells)
        {
            _row++;
            if (_columns is null)
            {
                _columns = FaqColumns.Of(cells);
                return _columns.Missing is not { } missing || Fail(missing);
            }

            if (cells.All(string.IsNullOrWhiteSpace))
            {
                return true;
            }

            var row = _columns.Read(cells);
            if (Fault(row) is { } fault)
            {
                Fail(fault);
            }
            else
            {
                _rows.Add(row with { SimilarQuestions = [.. row.SimilarQuestions.Where(similar => similar != row.Question)] });
            }

            return true;
        }

        public bool Fail(FaqFailure reason)
        {
            _failed.Add(new FaqRowFailure(Math.Max(_row, 1), reason));

            return false;
        }

        public (IReadOnlyList<FaqRow> Rows, IReadOnlyList<FaqRowFailure> Failed) Finish()
        {
            if (_columns is null && _failed.Count == 0)
            {
                Fail(FaqFailure.NoQuestionColumn);
            }

            return (_rows, _failed);
        }

        private FaqFailure? Fault(FaqRow row) => row switch
        {
            { Question.Length: 0 } => FaqFailure.EmptyQuestion,
            { Answer.Length: 0 } => FaqFailure.EmptyAnswer,
            _ => _questions.Add(StoredText.Key(row.Question)) ? null : FaqFailure.DuplicateQuestion,
        };
    }
}
