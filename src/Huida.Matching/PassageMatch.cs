using Huida.Knowledge.Indexing;
using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>A passage that may hold the answer, and the sentences of it that most likely do.</summary>
/// <param name="Window">A range of the document's stored text, within the passage.</param>
/// <param name="Score">Orders the matches of one question; means nothing across questions.</param>
public sealed record PassageMatch(Passage Passage, TextRange Window, double Score, PassageSignals Signals);

/// <summary>
/// What speaks for a passage, each 0 to 1 and the same on any corpus. The subject of a question is its words without those that ask.
/// </summary>
/// <param name="Coverage">Share of the subject in the window with its headings.</param>
/// <param name="WindowCoverage">The same, in the window alone.</param>
/// <param name="PassageCoverage">The same, in the whole passage with its headings.</param>
/// <param name="SentenceCoverage">The most that a single sentence with its headings covers, of those that hold the kind of thing asked for.</param>
/// <param name="Amount">How much information was found in the window at all: a long question found whole tells more than a short one.</param>
/// <param name="KindFit">1 where the window holds the kind of thing asked for, 0 where it does not, 0.5 where no known kind is asked for.</param>
/// <param name="Margin">How far the score is above that of the next passage.</param>
public sealed record PassageSignals(
    double Coverage, double WindowCoverage, double PassageCoverage, double SentenceCoverage, double Amount, double KindFit, double Margin);
