using Huida.Matching;

namespace Huida.Answering;

/// <summary>A route's best result.</summary>
public abstract record Candidate
{
    private Candidate()
    {
    }

    /// <summary>The raw score: signals that mean the same on any corpus, each 0 to 1 and each speaking for the answer.</summary>
    public abstract double[] Signals { get; }

    public abstract Route Route { get; }

    public sealed record Faq(FaqMatch Match) : Candidate
    {
        public override Route Route => Route.Faq;

        public override double[] Signals =>
        [
            Match.Signals.Similarity,
            Match.Signals.Coverage,
            1 - Match.Signals.Missing,
            Match.Signals.Margin,
        ];
    }

    public sealed record Passage(PassageMatch Match) : Candidate
    {
        public override Route Route => Route.Passage;

        public override double[] Signals =>
        [
            Match.Signals.Coverage,
            Match.Signals.WindowCoverage,
            Match.Signals.PassageCoverage,
            1 - Match.Signals.Missing,
            Match.Signals.Margin,
            Match.Signals.KindFit,
        ];
    }
}
