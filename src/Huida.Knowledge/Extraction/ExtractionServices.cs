using Huida.Knowledge.Extraction.Office;
using Huida.Knowledge.Extraction.Pdf;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Knowledge.Extraction;

internal static class ExtractionServices
{
    /// <summary>One line for each format, then what reads and cuts them all.</summary>
    public static IServiceCollection AddExtraction(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<KnowledgeOptions, KnowledgeOptionsValidator>()
            .BindConfiguration(KnowledgeOptions.Section);

        return services
            .AddSingleton<IDocumentReader, PlainTextReader>()
            .AddSingleton<IDocumentReader, MarkdownReader>()
            .AddSingleton<IDocumentReader, CsvReader>()
            .AddSingleton<IDocumentReader, HtmlReader>()
            .AddSingleton<IDocumentReader, PdfReader>()
            .AddSingleton<IDocumentReader, DocxReader>()
            .AddSingleton<IDocumentReader, PptxReader>()
            .AddSingleton<IDocumentReader, XlsxReader>()
            .AddSingleton<DocumentReaders>()
            .AddSingleton<Chunker>();
    }
}
