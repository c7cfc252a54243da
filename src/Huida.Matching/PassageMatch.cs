using Huida.Knowledge.Indexing;
using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>A passage that may hold the answer, and the sentences of it that most likely do.</summary>
/// <param name="Window">A range of the document's stored text, within the passage.</param>
/// <param name="Score">Orders the matches of one question; means nothing across questions.</param>
public sealed record PassageMatch(Passage Passage, TextRange Window, double Score, PassageSignals Signals);

/// <summary>What speaks for a passage, each 0 to 1 and the same on any corpus.</summary>
/// <param name="Coverage">Share of the question's information in the window with its headings.</param>
/// <param name="WindowCoverage">The same, in the window alone.</param>
/// <param name="PassageCoverage">The same, in the whole passage with its headings.</param>
/// <param name="Missing">Weight of the most telling word found neither in the passage nor in its headings.</param>
/// <param name="Margin">How far the score is above that of the next passage.</param>
/// <param name="KindFit">1 where the window holds the kind of thing asked for, such as a number; 0 where it does not.</param>
public sealed record PassageSignals(double Coverage, double WindowCoverage, double PassageCoverage, double Missing, double Margin, double KindFit);
