using System.Diagnostics;
using Huida.Evaluation.TextToSql;
using Huida.Knowledge.Content;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Execution;

namespace Huida.Evaluation.Labels;

/// <summary>Finds in the store what labels name. A label that names nothing is a fault, as no answer to its question could ever be right.</summary>
public sealed class GoldLabels(Documents documents, FaqEntries faqEntries, ConnectedDatabases databases)
{
    public async Task<LabelResult<IReadOnlyList<GoldQuestion>>> FindAsync(
        IReadOnlyList<LabelledSet> sets, Scope scope, CancellationToken cancellationToken)
    {
        var entries = (await faqEntries.ListAsync(scope, cancellationToken)).ToLookup(entry => entry.Question, StringComparer.Ordinal);
        var queryable = await QueryableAsync(scope, cancellationToken);
        var stored = new StoredTexts(documents, scope, (await documents.ListAsync(scope, cancellationToken)).ToLookup(document => document.Source));
        var found = new List<GoldQuestion>();
        foreach (var set in sets)
        {
            foreach (var (index, label) in set.Questions.Index())
            {
                var (gold, problem, value) = label switch
                {
                    LabelledQuestion.Faq faq => entries[faq.Entry].FirstOrDefault() is { } entry
                        ? (new Gold.Entry(entry.Id), default, null)
                        : (null, LabelProblem.EntryNotStored, faq.Entry),
                    LabelledQuestion.Passage passage => await FindAsync(passage, stored, cancellationToken),
                    LabelledQuestion.Database database => await FindAsync(database, queryable, cancellationToken),
                    LabelledQuestion.None => (new Gold.NoAnswer(), default(LabelProblem), (string?)null),
                    _ => throw new UnreachableException(),
                };
                if (gold is null)
                {
                    return new LabelResult<IReadOnlyList<GoldQuestion>>.Bad(new LabelFault(set.File, index + 1, problem, value));
                }

                found.Add(new GoldQuestion(label, set.Today, gold));
            }
        }

        return new LabelResult<IReadOnlyList<GoldQuestion>>.Good(found);
    }

    private static async Task<(Gold? Gold, LabelProblem Problem, string? Value)> FindAsync(
        LabelledQuestion.Passage label, StoredTexts stored, CancellationToken cancellationToken)
    {
        if (await stored.ReadAsync(label.Document, cancellationToken) is not var (document, text))
        {
            return (null, LabelProblem.DocumentNotStored, label.Document);
        }

        var ranges = text.Find(new FoldedText(label.Quote)).ToList();

        return ranges.Count == 0
            ? (null, LabelProblem.QuoteNotStored, label.Quote)
            : (new Gold.Quote(document, ranges, label.Accepted), default, null);
    }

    private async Task<IReadOnlyList<QueryableDatabase>> QueryableAsync(Scope scope, CancellationToken cancellationToken) =>
    [
        .. (await databases.ListAsync(scope, Timeout.InfiniteTimeSpan, cancellationToken))
            .Select(listed => listed.State)
            .OfType<DatabaseState.Ready>()
            .Select(state => state.Database),
    ];

    private static async Task<(Gold? Gold, LabelProblem Problem, string? Value)> FindAsync(
        LabelledQuestion.Database label, IReadOnlyList<QueryableDatabase> databases, CancellationToken cancellationToken)
    {
        foreach (var database in databases)
        {
            if (await SqliteExecution.RunForeignAsync(database.File, label.Sql, new TextToSqlOptions(), cancellationToken) is QueryOutcome.Rows(var table))
            {
                return (new Gold.Rows(table, GoldOrder.IsIn(label.Sql)), default, null);
            }
        }

        return (null, LabelProblem.SqlNotRun, label.Sql);
    }

    /// <summary>Each document is read and folded once, however many labels quote it.</summary>
    private sealed class StoredTexts(Documents documents, Scope scope, ILookup<string, DocumentInfo> bySource)
    {
        private readonly Dictionary<Guid, FoldedText> _folded = [];

        public async Task<(Guid Document, FoldedText Text)?> ReadAsync(string source, CancellationToken cancellationToken)
        {
            if (bySource[source].FirstOrDefault() is not { } info)
            {
                return null;
            }

            if (!_folded.TryGetValue(info.Id, out var text))
            {
                if (await documents.ReadAsync(scope, info.Id, info.Revision, cancellationToken) is not { } document)
                {
                    return null;
                }

                text = new FoldedText(document.Text);
                _folded.Add(info.Id, text);
            }

            return (info.Id, text);
        }
    }
}
