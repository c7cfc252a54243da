using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Server.Terminal;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Server.Clients;

/// <summary>What must be ready before a command's work: the more, the longer it takes.</summary>
internal enum Needs
{
    Store,

    /// <summary>Questions are asked: the indexes are up to date, the lexicon is loaded, and reading the databases has begun.</summary>
    Index,

    /// <summary>A folder never used before gets the sample first.</summary>
    IndexAndSample,
}

/// <summary>Finds who does a command's work: the data folder's owner where one serves it, else this process, which then owns it.</summary>
internal static class ClientOpening
{
    public static async Task<Outcome<IHuidaClient>> OpenAsync(
        IConfiguration configuration, Needs needs, Screen screen, CancellationToken cancellationToken)
    {
        var services = Build(configuration, screen);
        services.GetRequiredService<IStartupValidator>().Validate();
        var data = services.GetRequiredService<DataFolder>();
        if (data.FindOwner() is { } owner)
        {
            return Remote(services, owner, screen);
        }

        // The words take as long to load as the store to open: side by side.
        var words = needs == Needs.Store ? Task.CompletedTask : Task.Run(WordLists.Load, cancellationToken);
        switch (await data.OpenAsync(FolderProblems.Wait, cancellationToken))
        {
            case FolderOpening.Held({ } served):
                return Remote(services, served, screen);
            case FolderOpening.Opened(var isNew):
                await PrepareAsync(services, needs, isNew, screen, cancellationToken);
                await words;
                return new Outcome<IHuidaClient>.Done(new LocalClient(services, screen.Messages));
            case var opening:
                await services.DisposeAsync();
                return FolderProblems.Describe(opening, data.Path, screen.Messages);
        }
    }

    private static ServiceProvider Build(IConfiguration configuration, Screen screen) => new ServiceCollection()
        .AddSingleton(configuration)
        .AddLogging(logging => logging.AddCommandLog(screen.IsVerbose))
        .AddOperations()
        .BuildServiceProvider();

    private static Outcome<IHuidaClient> Remote(ServiceProvider services, Owner owner, Screen screen)
    {
        var readers = services.GetRequiredService<DocumentReaders>();

        return new Outcome<IHuidaClient>.Done(new RemoteClient(owner, screen.Messages, readers.Supports));
    }

    private static async Task PrepareAsync(
        ServiceProvider services, Needs needs, bool isNew, Screen screen, CancellationToken cancellationToken)
    {
        var sample = services.GetRequiredService<Sample>();
        if (needs == Needs.IndexAndSample && sample.IsDue(isNew))
        {
            screen.Say(screen.Messages["Sample.Loading"]);
            using var progress = screen.Progress();
            await sample.LoadAsync(progress, cancellationToken);
        }

        if (needs == Needs.Store)
        {
            return;
        }

        await services.GetRequiredService<ConnectedDatabases>().ListAsync(Scope.Owner, TimeSpan.Zero, cancellationToken); // read beside the following
        foreach (var index in services.GetServices<IDerivedIndex>())
        {
            await index.CatchUpAsync(cancellationToken);
        }
    }
}
