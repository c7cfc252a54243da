using Huida.Answering;
using Huida.Tokenization;

namespace Huida.Evaluation.Campus;

/// <summary>Where on its way a question went wrong.</summary>
public enum MissCause
{
    /// <summary>What answers it is not among the candidates.</summary>
    NotFound,

    /// <summary>A candidate's passage holds the quote, but other sentences of it were chosen, or too few.</summary>
    WrongSentences,

    /// <summary>A right candidate stands below another of its own route.</summary>
    Outranked,

    /// <summary>The best of its route is right; another route was chosen.</summary>
    OtherRoute,

    /// <summary>The best of its route is right, but was not likely enough to be given.</summary>
    Withheld,

    /// <summary>Answered, though nothing answers it.</summary>
    Unanswerable,
}

/// <summary>A question that went wrong, with all that tells why: for whoever tunes, one JSON line each.</summary>
/// <param name="Gold">The label as it was written.</param>
/// <param name="GoldRank">Of the first right candidate within its route, from 1; null where there is none.</param>
public sealed record Miss(
    string Question,
    string Kind,
    Language Language,
    MissCause Cause,
    object Gold,
    string Answer,
    Route Route,
    double Confidence,
    IReadOnlyList<Citation> Citations,
    int? GoldRank,
    IReadOnlyList<MissCandidate> Candidates);

/// <param name="Rank">Within its route, from 1.</param>
/// <param name="IsRight">Whether it would have been a right answer.</param>
/// <param name="HoldsQuote">Whether its passage holds the quote, in whatever sentences.</param>
/// <param name="Evidence">A passage's source and headings; an entry's question.</param>
/// <param name="Text">A passage's window; the closest wording of an entry.</param>
/// <param name="Score">What the route ranks by.</param>
/// <param name="Signals">The match's own signals by name.</param>
public sealed record MissCandidate(
    Route Route,
    int Rank,
    double Confidence,
    bool IsRight,
    bool HoldsQuote,
    string Evidence,
    string Text,
    double Score,
    object Signals);
