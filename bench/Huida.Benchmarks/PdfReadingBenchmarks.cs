using BenchmarkDotNet.Attributes;
using Huida.Knowledge.Extraction.Pdf;
using Microsoft.Extensions.Logging.Abstractions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace Huida.Benchmarks;

/// <summary>
/// A PDF of the samples to paragraphs, headings and tables, against PdfPig's own text in the order of its content, which knows neither.
/// Both parse the file with PdfPig; the ratio is what the layout costs.
/// </summary>
[MemoryDiagnoser]
public class PdfReadingBenchmarks
{
    private readonly PdfReader _reader = new(NullLogger<PdfReader>.Instance);
    private byte[] _file = [];

    [Params("zh/本科生学籍管理规定.pdf", "en/international-student-handbook.pdf")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void Load() => _file = CampusDocuments.Read(File);

    [Benchmark(Baseline = true)]
    public int PdfPig()
    {
        using var pdf = PdfDocument.Open(_file);
        return pdf.GetPages().Sum(page => ContentOrderTextExtractor.GetText(page).Length);
    }

    /// <returns>As an object: what runs this is compiled without Huida.Knowledge.</returns>
    [Benchmark]
    public object Huida() => _reader.Read(new MemoryStream(_file), File, CancellationToken.None);
}
