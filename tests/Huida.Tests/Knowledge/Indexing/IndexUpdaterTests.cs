using System.Threading.Channels;
using Huida.Knowledge.Content;
using Huida.Knowledge.Indexing;
using Huida.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Huida.Tests.Knowledge.Indexing;

public sealed class IndexUpdaterTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Start_ShowsWhatACrashedRunLeftAndLaterWhatNobodyApplied()
    {
        var ticks = new Ticks();
        var seen = new Seen();
        await using var store = await KnowledgeStore.OpenAsync(
            replace: services => services.AddSingleton<TimeProvider>(ticks).AddSingleton<IDerivedIndex>(seen));
        await store.IngestAsync(KnowledgeStore.File("a.txt", "Apples."));
        await seen.NextAsync();
        var updater = store.Store.Get<IEnumerable<IHostedService>>().OfType<IndexUpdater>().Single();

        await updater.StartAsync(Cancellation);
        await seen.NextAsync();
        await store.Store.Get<KnowledgeBases>().DeleteAsync(store.KnowledgeBase, "test", Cancellation);
        Assert.Single(store.Search("apples"));
        await ticks.TickAsync();
        await seen.NextAsync();

        Assert.Empty(store.Search("apples"));
        await updater.StopAsync(Cancellation);
    }

    [Fact]
    public async Task Run_WhenAnIndexFails_GoesOn()
    {
        var ticks = new Ticks();
        var seen = new Seen { Failures = 2 };
        await using var store = await KnowledgeStore.OpenAsync(
            replace: services => services.AddSingleton<TimeProvider>(ticks).AddSingleton<IDerivedIndex>(seen));
        var updater = store.Store.Get<IEnumerable<IHostedService>>().OfType<IndexUpdater>().Single();

        await updater.StartAsync(Cancellation);
        await seen.NextAsync();
        await ticks.TickAsync();
        await seen.NextAsync();
        await ticks.TickAsync();
        await seen.NextAsync();

        await updater.StopAsync(Cancellation);
    }

    /// <summary>Comes after the lexical index, so that what it has seen the other has applied.</summary>
    private sealed class Seen : IDerivedIndex
    {
        private readonly Channel<bool> _calls = Channel.CreateUnbounded<bool>();

        public int Failures { get; set; }

        public Task CatchUpAsync(CancellationToken cancellationToken)
        {
            _calls.Writer.TryWrite(true);

            return Failures-- > 0 ? Task.FromException(new IOException("The disk is full.")) : Task.CompletedTask;
        }

        public async Task NextAsync() => await _calls.Reader.ReadAsync(Cancellation);
    }

    /// <summary>A clock whose timers fire when told.</summary>
    private sealed class Ticks : TimeProvider
    {
        private readonly TaskCompletionSource<Action> _timer = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task TickAsync() => (await _timer.Task.WaitAsync(Cancellation))();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _timer.TrySetResult(() => callback(state));

            return new NoTimer();
        }

        private sealed class NoTimer : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
