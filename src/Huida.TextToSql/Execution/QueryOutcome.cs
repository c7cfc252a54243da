using Huida.TextToSql.Results;

namespace Huida.TextToSql.Execution;

/// <summary>What became of a query. The cases below are all there are.</summary>
public abstract record QueryOutcome
{
    private QueryOutcome()
    {
    }

    public sealed record Rows(ResultTable Table) : QueryOutcome;

    public sealed record TimedOut(TimeSpan After) : QueryOutcome;

    public sealed record Failed(QueryFailure Reason) : QueryOutcome;
}

/// <summary>Why a query gave nothing, with nothing of the database's own words, which may hold what the asker should not see.</summary>
public enum QueryFailure
{
    /// <summary>The database is not there, or is none.</summary>
    CannotOpen,

    /// <summary>Somebody else keeps it locked.</summary>
    Busy,

    /// <summary>The database does not have what the query names, or not so: its schema changed since it was read.</summary>
    NotUnderstood,

    /// <summary>It is not one statement that only reads.</summary>
    NotReadOnly,

    /// <summary>A sum past what the database can hold, a broken page, and the like.</summary>
    Broken,
}
