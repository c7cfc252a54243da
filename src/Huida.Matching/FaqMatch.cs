using Huida.Knowledge.Content;

namespace Huida.Matching;

/// <summary>A FAQ entry that may be what was asked.</summary>
/// <param name="Wording">The one of its questions that is closest.</param>
/// <param name="Score">Orders the matches of one question; means nothing across questions.</param>
public sealed record FaqMatch(FaqEntry Entry, string Wording, double Score, FaqSignals Signals);

/// <summary>
/// What speaks for a FAQ entry, each 0 to 1 and the same on any corpus. The subject of a question is its words without those that ask.
/// </summary>
/// <param name="Exact">The question is, but for case, width, punctuation and particles, one of the entry's.</param>
/// <param name="Similarity">Harmonic mean of the shares of information that question and closest wording find in each other.</param>
/// <param name="Reverse">The one of the two that the wording finds in the question: what else it says is another matter.</param>
/// <param name="Consensus">Mean similarity of the three closest wordings.</param>
/// <param name="Coverage">Share of the subject anywhere in the entry: its wordings, its answer, its tags.</param>
/// <param name="WordingCoverage">The most of the subject that one wording has, together with answer and tags.</param>
/// <param name="Centrality">Share of the subject in a wording, on average over all: how much of it the entry is about.</param>
/// <param name="Topic">The same of the subject's most telling word alone.</param>
/// <param name="Amount">How much information was found at all: a long question found whole tells more than a short one.</param>
/// <param name="KindFit">1 where the answer holds the kind of thing asked for, 0 where it does not, 0.5 where no known kind is asked for.</param>
/// <param name="Margin">How far the score is above that of the next entry.</param>
public sealed record FaqSignals(
    bool Exact,
    double Similarity,
    double Reverse,
    double Consensus,
    double Coverage,
    double WordingCoverage,
    double Centrality,
    double Topic,
    double Amount,
    double KindFit,
    double Margin);
