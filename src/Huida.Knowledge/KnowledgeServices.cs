using Huida.Knowledge.Extraction;
using Huida.Knowledge.Indexing;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace Huida.Knowledge;

public static class KnowledgeServices
{
    /// <summary>Documents, FAQ entries, their readers, ingestion and the lexical index.</summary>
    public static IServiceCollection AddKnowledge(this IServiceCollection services) => services
        .AddMigrations(typeof(KnowledgeServices).Assembly)
        .AddSingleton<IKnowledgeBasePart, DocumentPart>()
        .AddSingleton<IKnowledgeBasePart, FaqPart>()
        .AddSingleton<Documents>()
        .AddSingleton<FaqEntries>()
        .AddSingleton<Ingestion>()
        .AddExtraction()
        .AddSingleton<LexicalIndex>()
        .AddSingleton<IDerivedIndex>(provider => provider.GetRequiredService<LexicalIndex>())
        .AddHostedService<IndexUpdater>();
}
