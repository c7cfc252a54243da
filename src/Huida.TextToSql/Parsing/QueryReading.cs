using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;

namespace Huida.TextToSql.Parsing;

/// <summary>One way to understand a question as a query, with what speaks for it.</summary>
/// <param name="Links">The links that the form rests on, in the order of their words.</param>
public sealed record QueryReading(QueryForm Form, IReadOnlyList<Link> Links, ReadingSignals Signals)
{
    /// <summary>The question asks for one thing, and the form gives all rows of a table.</summary>
    public bool MissesOne { get; init; }
}

/// <summary>The raw score of a reading: each 0 to 1, each speaking for it, each meaning the same on any database.</summary>
/// <param name="Accounted">The share of the question's information that the query accounts for, function words weighing nothing.</param>
/// <param name="LinkStrength">The mean weight of its links.</param>
/// <param name="Margin">How far it is ahead of the next reading with another meaning; 1 where there is none.</param>
public sealed record ReadingSignals(double Accounted, double LinkStrength, double Margin);
