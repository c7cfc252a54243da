using Huida.Knowledge.Content;
using Huida.Knowledge.Ingesting;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Microsoft.Playwright;

namespace Huida.Tests.Server.Pages.Browsing;

/// <summary>A site with the sample loaded, and a browser. Both are shared by all tests of the collection.</summary>
public sealed class CampusSite : IAsyncLifetime
{
    public const string Collection = "Campus site";

    private readonly TemporaryFolder _folder = new();
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private PagesHost? _host;

    internal PagesHost Host => _host!;

    internal IBrowser Browser => _browser!;

    private static string Sample => Path.Combine(Repository.Root, "samples", "campus");

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is null)
        {
            return;
        }

        _host = await PagesHost.StartAsync(_folder.Path);
        var sample = await Host.Get<KnowledgeBases>().CreateAsync("campus", isSample: true, "test", CancellationToken.None);
        string documents = Path.Combine(Sample, "documents");
        var files = Directory.EnumerateFiles(documents, "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => new SourceFile(
                Path.GetRelativePath(documents, file), new FileInfo(file).Length, _ => Task.FromResult<Stream>(File.OpenRead(file))));
        await Host.Get<Ingestion>().IngestAsync(new(sample.Id, [], Prune: false), [.. files], "test", progress: null, CancellationToken.None);
        foreach (string file in Directory.EnumerateFiles(Sample, "faq.*.csv"))
        {
            await using var content = File.OpenRead(file);
            await Host.Get<FaqEntries>().ImportAsync(sample.Id, content, Path.GetFileName(file), "test", CancellationToken.None);
        }

        string database = Path.Combine(Sample, "database");
        var source = new DatabaseSource(DatabaseDialect.Sqlite, Path.Combine(database, "campus.sqlite"), IsVariable: false);
        string notes = await File.ReadAllTextAsync(Path.Combine(database, "notes.yaml"));
        Assert.IsType<DatabaseOutcome.Done>(await Host.Get<ConnectedDatabases>().AddAsync(new("campus", source, [sample.Id], [], notes), Scope.Owner, CancellationToken.None));

        _playwright = await Playwright.CreateAsync();
        _browser = await Chromium.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }

    internal Task<Visit> VisitAsync(string language = "en", ColorScheme theme = ColorScheme.Light, int width = 1440) =>
        Visit.StartAsync(Browser, Host.Address, language, theme, width);
}

[CollectionDefinition(CampusSite.Collection)]
public sealed class CampusSiteTests : ICollectionFixture<CampusSite>;
