using Huida.Knowledge.Content;


namespace Huida.Matching;

/// <summary>A FAQ entry that may be what was asked.</summary>
/// <param name="Wording">The one of its questions that is closest.</param>
/// <param name="Score">Orders the matches of one question; means nothing across questions.</param>
public sealed record FaqMatch(FaqEntry Entry, string Wording, double Score, FaqSignals Signals);

/// <summary>What speaks for a FAQ entry, each 0 to 1 and the same on any corpus.</summary>
/// <param name="Exact">The question is, but for case, width, punctuation and particles, one of the entry's.</param>
/// <param name="Similarity">Harmonic mean of the shares of information that question and wording find in each other.</param>
/// <param name="Coverage">Share of the question's information anywhere in the entry: its wordings, its answer, its tags.</param>
/// <param name="Missing">Weight of the most telling word of the question that is nowhere in the entry.</param>
/// <param name="Margin">How far the score is above that of the next entry.</param>
public sealed record FaqSignals(bool Exact, double Similarity, double Coverage, double Missing, double Margin);
