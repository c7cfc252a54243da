using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Huida.Storage;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Connections;
using Huida.Tokenization;
using Huida.Understanding;
using Microsoft.Extensions.Options;

namespace Huida.Answering;

/// <summary>Questions to start with that a database answers: each was asked once, and answered surely with something to see. Safe to share.</summary>
public sealed class DatabaseSamples(
    ConnectedDatabases databases,
    DatabaseQuestions questions,
    QuestionReader reader,
    Calibration calibration,
    IOptionsMonitor<AnsweringOptions> options,
    TimeProvider time)
{
    /// <summary>Asking some is enough to find a few.</summary>
    private const int MostAsked = 40;

    private const int MostKept = 6; // half to be drawn, half single values

    /// <summary>A list of one is no list.</summary>
    private const int FewestBars = 3;

    private readonly ConditionalWeakTable<QueryableDatabase, ConcurrentDictionary<Language, Task<IReadOnlyList<string>>>> _found = [];

    /// <summary>From the databases that are ready, in turns.</summary>
    public async Task<IReadOnlyList<string>> PickAsync(Scope scope, Language language, int count, CancellationToken cancellationToken)
    {
        var ready = (await databases.ListAsync(scope, TimeSpan.Zero, cancellationToken)).Select(listed => listed.State).OfType<DatabaseState.Ready>();
        var found = await Task.WhenAll(ready.Select(state => _found.GetOrCreateValue(state.Database)
            .GetOrAdd(language, _ => Task.Run(() => FindAsync(state.Database, language), CancellationToken.None))
            .WaitAsync(cancellationToken)));

        return [.. Enumerable.Range(0, MostKept).SelectMany(turn => found.Select(of => of.ElementAtOrDefault(turn))).OfType<string>().Take(count)];
    }

    // What can be drawn first, then single values.
    private async Task<IReadOnlyList<string>> FindAsync(QueryableDatabase database, Language language)
    {
        List<string> drawn = [];
        List<string> values = [];
        foreach (string question in SchemaQuestions.Of(database.Schema, language).Distinct().Take(MostAsked))
        {
            if (drawn.Count >= MostKept / 2 && values.Count >= MostKept / 2)
            {
                break;
            }

            switch (await DrawAsync(question, database, language))
            {
                case { Kind: ChartKind.Number }:
                    values.Add(question);
                    break;
                case not null:
                    drawn.Add(question);
                    break;
            }
        }

        return [.. drawn.Take(1), .. values.Take(1), .. drawn.Skip(1), .. values.Skip(1)];
    }

    private async Task<Chart?> DrawAsync(string question, QueryableDatabase database, Language language)
    {
        var reading = reader.Read(new Question(question, DateOnly.FromDateTime(time.GetLocalNow().DateTime)));
        if ((await questions.AskAsync(database, reading, choice: null, CancellationToken.None)).Matches is not [{ Signals.Found: > 0 } match, ..])
        {
            return null;
        }

        var candidate = new Candidate.Rows(match);
        var answer = DatabaseAnswer.From(match, language);

        return candidate.Route == Route.Sql && calibration.Confidence(candidate) >= options.CurrentValue.Threshold && answer is not { Chart.Kind: ChartKind.Bar, Rows.Count: < FewestBars }
            ? answer.Chart
            : null;
    }
}
