using System.Collections.Concurrent;
using System.Text;
using Huida.Knowledge;
using Huida.Knowledge.Extraction;
using Huida.Tokenization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Huida.Tests.Knowledge.Extraction;

/// <summary>Reads content as the product does, and holds what every extracted document promises.</summary>
internal static class Extracted
{
    private static readonly ServiceProvider Services = new ServiceCollection()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder().Build())
        .AddLogging()
        .AddKnowledge()
        .BuildServiceProvider();

    private static readonly ConcurrentDictionary<string, Lazy<ExtractedDocument>> Samples = [];

    public static DocumentReaders Readers => Services.GetRequiredService<DocumentReaders>();

    public static string SampleFolder => Path.Combine(RepositoryRoot(), "samples", "campus", "documents");

    public static Chunker Chunker(int tokens) => new(Options.Create(new KnowledgeOptions { ChunkTokens = tokens }), TokenCounter.Plain);

    public static ExtractedDocument Read(string content, string fileName) => Read(Encoding.UTF8.GetBytes(content), fileName);

    public static ExtractedDocument Read(byte[] content, string fileName)
    {
        var outcome = Readers.Read(new MemoryStream(content), fileName, TestContext.Current.CancellationToken);

        Assert.True(outcome is ReadOutcome.Read, $"{outcome}");
        var document = ((ReadOutcome.Read)outcome).Document;
        AssertSound(document);
        return document;
    }

    public static ExtractedDocument ReadSample(string path) =>
        Samples.GetOrAdd(path, key => new(() => Read(File.ReadAllBytes(Path.Combine(SampleFolder, key)), key))).Value;

    public static ReadFailure Fail(byte[] content, string fileName) =>
        Assert.IsType<ReadOutcome.Failed>(Readers.Read(new MemoryStream(content), fileName, TestContext.Current.CancellationToken)).Reason;

    /// <summary>The blocks as one readable line each: "# heading", "paragraph", "header ‖ row / row".</summary>
    public static string[] Outline(ExtractedDocument document) =>
    [
        .. document.Blocks.Select(block => block switch
        {
            Block.Heading heading => $"{new string('#', heading.Level)} {heading.Range.Of(document.Text)}",
            Block.Table table => $"{table.Header.Of(document.Text)} ‖ {document.Text[(table.Header.Length == 0 ? table.Range.Start : table.Header.End)..table.Range.End].Trim('\n')}".Replace("\n", " / "),
            _ => block.Range.Of(document.Text).ToString(),
        }),
    ];

    /// <summary>The 1-based page of a text that must stand in the document once.</summary>
    public static int PageOf(ExtractedDocument document, string text)
    {
        int at = document.Text.IndexOf(text, StringComparison.Ordinal);
        Assert.True(at >= 0, $"not in the text: {text}");
        return document.PageStarts.Count(start => start <= at);
    }

    public static void AssertSound(ExtractedDocument document)
    {
        int end = 0;
        foreach (var range in document.Blocks.Select(block => block.Range).Append(new TextRange(document.Text.Length, document.Text.Length)))
        {
            Assert.True(range.Start >= end, "blocks overlap or are out of order");
            Assert.True(string.IsNullOrWhiteSpace(document.Text[end..range.Start]), "text outside of blocks");
            end = range.End;
        }

        Assert.All(document.Blocks, block => Assert.True(block.Range.Length > 0 && !char.IsWhiteSpace(document.Text[block.Range.Start])));
        Assert.All(document.Blocks.OfType<Block.Table>(), table => Assert.True(
            table.Header.Length == 0 || (table.Header.Start == table.Range.Start && table.Header.End <= table.Range.End)));
        Assert.Equal(document.PageStarts.Order(), document.PageStarts);
        Assert.All(document.PageStarts, start => Assert.InRange(start, 0, document.Text.Length));
        Assert.DoesNotContain('\r', document.Text);
        Assert.DoesNotContain('\n', document.Title);
        _ = document.Text.Normalize(NormalizationForm.FormKC); // throws on a lone surrogate
    }

    private static string RepositoryRoot()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Directory.Build.props")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
