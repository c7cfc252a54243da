namespace Huida.Evaluation.TextToSql;

/// <summary>How well questions to databases are answered.</summary>
/// <param name="Milliseconds">From the question to the rows.</param>
/// <param name="ExecutionAccuracy">Share of the questions whose rows are those of the gold query.</param>
/// <param name="NonEmpty">The same where the gold query has a row that is not all zero: no empty answer is right by chance.</param>
/// <param name="InvalidSql">Queries that the database refused.</param>
/// <param name="TimedOut">Queries that took longer than they may.</param>
/// <param name="Refused">Questions without a query.</param>
/// <param name="GoldFailed">Questions left out because their own query does not run.</param>
public sealed record SqlReport(
    string Suite,
    Part Part,
    int Count,
    Latency Milliseconds,
    double ExecutionAccuracy,
    SqlShare NonEmpty,
    int InvalidSql,
    int TimedOut,
    int Refused,
    int GoldFailed,
    IReadOnlyDictionary<string, SqlShare> ByHardness,
    IReadOnlyDictionary<string, SqlShare> ByLanguage,
    IReadOnlyDictionary<string, SqlShare> ByDatabase);

public sealed record SqlShare(int Count, double ExecutionAccuracy);

/// <param name="Misses">Questions whose rows are not those of the gold query, in their order.</param>
public sealed record SqlOutcome(SqlReport Report, IReadOnlyList<SqlMiss> Misses);

public enum SqlMissCause
{
    Refused,
    InvalidSql,
    TimedOut,
    WrongRows,

    /// <summary>Wrong rows, while one of the next readings gives the right ones.</summary>
    Outranked,
}

/// <summary>A question that went wrong, with all that tells why: for whoever tunes, one JSON line each.</summary>
/// <param name="Candidates">What was understood, the best first, with the SQL of each; what could not be completed says why instead.</param>
/// <param name="Rows">The first ones.</param>
public sealed record SqlMiss(
    string Database,
    string Question,
    string? Hardness,
    SqlMissCause Cause,
    string Gold,
    IReadOnlyList<object?[]> GoldRows,
    IReadOnlyList<SqlCandidate> Candidates,
    IReadOnlyList<object?[]>? Rows);

public sealed record SqlCandidate(string Sql, bool IsRight, object Signals);
