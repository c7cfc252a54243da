using BenchmarkDotNet.Attributes;
using Huida.Tokenization;
using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.En;
using Lucene.Net.Util;

namespace Huida.Benchmarks;

/// <summary>
/// Text to search terms, against what Lucene itself brings for the language: pairs of characters for Chinese (CJKAnalyzer), stemmed words
/// for English (EnglishAnalyzer). Neither looks for Chinese words, which is what the ratio pays for.
/// </summary>
[MemoryDiagnoser]
public class AnalyzerBenchmarks
{
    private readonly TermAnalyzer _terms = new();
    private string _text = "";
    private Analyzer _lucene = null!;

    [Params("zh", "en")]
    public string Language { get; set; } = "";

    [GlobalSetup]
    public void Load()
    {
        _text = CampusDocuments.Text(Language);
        _lucene = Language == "zh" ? new CJKAnalyzer(LuceneVersion.LUCENE_48) : new EnglishAnalyzer(LuceneVersion.LUCENE_48);
    }

    [GlobalCleanup]
    public void Close() => _lucene.Dispose();

    [Benchmark(Baseline = true)]
    public int Lucene()
    {
        using var stream = _lucene.GetTokenStream("text", _text);
        stream.Reset();
        int count = 0;
        while (stream.IncrementToken())
        {
            count++;
        }

        stream.End();

        return count;
    }

    [Benchmark]
    public int Huida() => _terms.Analyze(_text).Count;
}
