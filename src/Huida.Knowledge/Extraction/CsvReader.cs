using Sylvan.Data.Csv;

namespace Huida.Knowledge.Extraction;

/// <summary>Tables as text: comma, semicolon, bar or tab between cells, the first row the header.</summary>
internal sealed class CsvReader : IDocumentReader
{
    private const int LongestRecord = 1 << 26;

    public IReadOnlyList<string> Extensions { get; } = [".csv", ".tsv"];

    public ReadOutcome Read(Stream content, string fileName, CancellationToken cancellationToken)
    {
        if (TextDecoding.Decode(content) is not { } text)
        {
            return new ReadOutcome.Failed(ReadFailure.Damaged);
        }

        DocumentBuilder document = new();
        document.AddTable(Rows(text, Path.GetExtension(fileName), cancellationToken), headerRows: 1);
        return document.Build(title: null, fileName);
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(string text, string extension, CancellationToken cancellationToken)
    {
        CsvDataReaderOptions options = new()
        {
            Delimiter = extension.Equals(".tsv", StringComparison.OrdinalIgnoreCase) ? '\t' : null,
            HasHeaders = false,
            CsvStyle = CsvStyle.Lax,
            MaxBufferSize = LongestRecord,
        };
        using var reader = CsvDataReader.Create(new StringReader(text), options);
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return [.. Enumerable.Range(0, reader.RowFieldCount).Select(reader.GetString)];
        }
    }
}
