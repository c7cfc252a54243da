using Huida.Matching;
using Huida.TextToSql.Answers;

namespace Huida.Answering;

/// <summary>A route's best result.</summary>
public abstract record Candidate
{
    private Candidate()
    {
    }

    /// <summary>The raw score: signals that mean the same on any corpus, each 0 to 1 and each speaking for the answer; spread over ramps.</summary>
    public abstract double[] Signals { get; }

    public abstract Route Route { get; }

    public sealed record Faq(FaqMatch Match) : Candidate
    {
        public override Route Route => Route.Faq;

        public override double[] Signals => Ramps.Of(
            Match.Signals.Reverse,
            Match.Signals.Consensus,
            Match.Signals.Coverage,
            Match.Signals.WordingCoverage,
            Match.Signals.Centrality,
            Match.Signals.Topic,
            Match.Signals.Amount,
            Match.Signals.KindFit,
            Match.Signals.Margin * Match.Signals.Coverage);
    }

    public sealed record Passage(PassageMatch Match) : Candidate
    {
        public override Route Route => Route.Passage;

        public override double[] Signals => Ramps.Of(
            Match.Signals.Coverage,
            Match.Signals.WindowCoverage,
            Match.Signals.PassageCoverage,
            Match.Signals.SentenceCoverage,
            Match.Signals.Amount,
            Match.Signals.KindFit,
            Match.Signals.Margin * Match.Signals.Coverage);
    }

    /// <summary>What a database gave; asks back where nearly equal readings give other rows.</summary>
    public sealed record Rows(DatabaseMatch Match) : Candidate
    {
        public override Route Route => Match is { IsChosen: false, Rivals.Count: > 0 } ? Route.Clarify : Route.Sql;

        // Who is asked back cannot be told the wrong one of the readings.
        public override double[] Signals => Ramps.Of(
            Math.Pow(Match.Signals.Accounted, 4), // a word left over matters more than its share
            Match.Signals.LinkStrength,
            Route == Route.Clarify ? 1 : Match.Signals.Margin,
            Match.Signals.Found);
    }
}
