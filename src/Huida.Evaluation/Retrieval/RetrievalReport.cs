namespace Huida.Evaluation.Retrieval;

/// <summary>How well the paragraph that a question was asked about is found.</summary>
/// <param name="Count">Answerable questions asked.</param>
/// <param name="Paragraphs">Searched.</param>
/// <param name="RecallAt1">Share of the questions whose paragraph comes first.</param>
/// <param name="MrrAt10">Mean of 1/rank of the paragraph, 0 beyond the tenth.</param>
/// <param name="Baseline">Plain BM25 over the same paragraphs and questions.</param>
/// <param name="Risk">How far the confidence tells right from wrong; null where every question is answerable.</param>
public sealed record RetrievalReport(
    string Suite,
    Part Part,
    int Count,
    int Paragraphs,
    Latency Milliseconds,
    double RecallAt1,
    double MrrAt10,
    RankFigures Baseline,
    RiskCoverage? Risk);

public sealed record RankFigures(double RecallAt1, double MrrAt10)
{
    private const int Deepest = 10;

    /// <param name="ranks">From 1; null where it was not found.</param>
    internal static RankFigures Of(IReadOnlyList<int?> ranks) => new(
        ranks.Count == 0 ? 0 : ranks.Average(rank => rank == 1 ? 1.0 : 0),
        ranks.Count == 0 ? 0 : ranks.Average(rank => rank <= Deepest ? 1.0 / rank.Value : 0));
}
