using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Parsing;

/// <summary>What a query gave when it was tried out.</summary>
public enum TrialOutcome
{
    Rows,

    /// <summary>No rows, or one without any value.</summary>
    Nothing,

    Failed,
}

/// <summary>Tries a query out on the database, so that readings which find nothing can give way to the next.</summary>
public delegate TrialOutcome QueryTrial(QueryForm form);

/// <summary>Readings in the order that trying them out suggests.</summary>
internal static class Trials
{
    /// <summary>How many readings are tried at most; the first that has rows ends it.</summary>
    private const int MostTried = 4;

    /// <summary>A reading that finds nothing is as good as one with rows that scores so much less.</summary>
    private const double NothingFound = 2;

    public static IReadOnlyList<Candidate> Order(IReadOnlyList<Candidate> candidates, QueryTrial trial)
    {
        List<Candidate> failed = [];
        for (int at = 0; at < Math.Min(MostTried, candidates.Count) && candidates[at].Score >= candidates[0].Score - NothingFound; at++)
        {
            switch (trial(candidates[at].Composition.Form))
            {
                case TrialOutcome.Rows:
                    return [candidates[at], .. candidates.Where((_, other) => other != at).Except(failed)];
                case TrialOutcome.Failed:
                    failed.Add(candidates[at]);
                    break;
            }
        }

        return [.. candidates.Except(failed)];
    }
}
