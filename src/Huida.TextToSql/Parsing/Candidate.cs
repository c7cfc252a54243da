using Huida.TextToSql.Parsing.Grammar;
using Huida.TextToSql.Parsing.Scoring;

namespace Huida.TextToSql.Parsing;

/// <summary>A form with what speaks for and against it.</summary>
internal sealed record Candidate(Composition Composition, Evidence Evidence)
{
    /// <summary>By <see cref="OneAnswer"/>.</summary>
    public bool MissesOne { get; init; }

    public double Score { get; } = Weights.Score(Evidence);
}
