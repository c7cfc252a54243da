using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Knowledge.Extraction.Office;
using Huida.Knowledge.Extraction.Pdf;
using Huida.Knowledge.Indexing;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Knowledge;

public static class KnowledgeServices
{
    /// <summary>Documents, FAQ entries, their readers, ingestion and the lexical index.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<KnowledgeOptions, KnowledgeOptionsValidator>()
            .BindConfiguration(KnowledgeOptions.Section);

        return services
            .AddMigrations(typeof(KnowledgeServices).Assembly)
            .AddSingleton<IKnowledgeBasePart, DocumentPart>()
            .AddSingleton<IKnowledgeBasePart, FaqPart>()
            .AddSingleton<Documents>()
            .AddSingleton<FaqEntries>()
            .AddReaders()
            .AddSingleton<Chunker>()
            .AddSingleton<Ingestion>()
            .AddSingleton<LexicalIndex>()
            .AddSingleton<IDerivedIndex>(provider => provider.GetRequiredService<LexicalIndex>())
            .AddHostedService<IndexUpdater>();
    }

    /// <summary>One line for each format, then what reads them all.</summary>
    private static IServiceCollection AddReaders(this IServiceCollection services) => services
        .AddSingleton<IDocumentReader, PlainTextReader>()
        .AddSingleton<IDocumentReader, MarkdownReader>()
        .AddSingleton<IDocumentReader, CsvReader>()
        .AddSingleton<IDocumentReader, HtmlReader>()
        .AddSingleton<IDocumentReader, PdfReader>()
        .AddSingleton<IDocumentReader, DocxReader>()
        .AddSingleton<IDocumentReader, PptxReader>()
        .AddSingleton<IDocumentReader, XlsxReader>()
        .AddSingleton<DocumentReaders>();
}
