using Huida.Matching;

namespace Huida.Evaluation.Retrieval;

/// <param name="Misses">Answerable questions whose paragraph did not come first, in their order.</param>
public sealed record RetrievalOutcome(RetrievalReport Report, IReadOnlyList<RetrievalMiss> Misses);

/// <summary>A question whose paragraph did not come first, with what came instead: for whoever tunes, one JSON line each.</summary>
/// <param name="GoldRank">Of its paragraph, from 1; null where it was not found.</param>
/// <param name="Gold">The paragraph that it was asked about.</param>
public sealed record RetrievalMiss(string Question, int? GoldRank, double Confidence, string Gold, IReadOnlyList<RetrievalCandidate> Candidates);

public sealed record RetrievalCandidate(bool IsGold, double Score, PassageSignals Signals, string Window, string Passage);
