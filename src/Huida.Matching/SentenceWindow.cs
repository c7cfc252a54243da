using Huida.Knowledge.Indexing;
using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>A run of neighbouring sentences of a passage.</summary>
/// <param name="Range">Within the passage's text.</param>
/// <param name="Coverage">Share of the question's information in the window and the headings above it.</param>
/// <param name="OwnCoverage">The same without the headings.</param>
/// <param name="PassageCoverage">The same in the whole passage with its headings.</param>
/// <param name="FitsKind">Whether it holds the kind of thing asked for.</param>
/// <param name="SentenceCoverage">The most that a single sentence with its headings covers, of those that hold the kind of thing asked for.</param>
/// <param name="Amount">How much information was found in the window and its headings, whatever its share.</param>
internal readonly record struct SentenceWindow(
    TextRange Range, double Coverage, double OwnCoverage, double PassageCoverage, double SentenceCoverage, double Amount, bool FitsKind)
{
    private const int LongestWindow = 3;

    /// <summary>For holding the kind of thing asked for.</summary>
    private const double KindBonus = 0.5;

    /// <summary>For each further sentence: of two windows that cover the same, the longer is likelier to hold the answer.</summary>
    private const double SentenceBonus = 0.1;

    /// <summary>A word in a heading or title says what the text is about, but not that it answers.</summary>
    private const double HeadingCredit = 0.9;

    /// <summary>The likeliest window to hold the answer.</summary>
    public static SentenceWindow FindBest(TermAnalyzer analyzer, AskedQuestion question, Passage passage)
    {
        var information = question.Subject;
        var sentences = SentenceSplitter.Split(passage.Text).ToArray();
        if (sentences.Length == 0)
        {
            return new SentenceWindow(new TextRange(0, passage.Text.Length), 0, 0, 0, 0, 0, FitsKind: false);
        }

        double[][] credits = SentenceCredits(analyzer, information, passage.Text, sentences);
        double[] headings = HeadingCredits(analyzer, information, passage);
        bool[] isHeading = [.. sentences.Select(sentence => IsHeading(sentence.Of(passage.Text).Trim(), passage))];
        bool headingsOnly = Array.TrueForAll(isHeading, heading => heading);
        bool[] fits = [.. sentences.Select(sentence => question.Asked.Fits(sentence.Of(passage.Text).ToString(), passage.TableHeader))];
        double[] coverages = [.. credits.Select(sentence => information.Share(Max(sentence, headings)))];
        double passageCoverage = information.Share(credits.Aggregate(headings, Max));
        double fittingCoverage = coverages.Where((_, sentence) => fits[sentence]).DefaultIfEmpty().Max();

        SentenceWindow best = default;
        double bestScore = double.NegativeInfinity;
        for (int first = 0; first < sentences.Length; first++)
        {
            double[] own = new double[information.Count];
            double bestFitting = 0;
            bool windowFits = false;
            for (int last = first; last < Math.Min(first + LongestWindow, sentences.Length); last++)
            {
                own = Max(own, credits[last]);
                bestFitting = Math.Max(bestFitting, fits[last] ? coverages[last] : 0);
                windowFits |= fits[last];
                if (!headingsOnly && (isHeading[first] || isHeading[last]))
                {
                    continue;
                }

                double[] all = Max(own, headings);
                double coverage = information.Share(all);
                double ownCoverage = information.Share(own);
                double score = coverage + ownCoverage + bestFitting + (windowFits && question.Asked.IsKnown ? KindBonus : 0) + (SentenceBonus * (last - first));
                if (score > bestScore)
                {
                    bestScore = score;
                    best = new SentenceWindow(
                        new TextRange(sentences[first].Start, sentences[last].End), coverage, ownCoverage, passageCoverage, fittingCoverage,
                        information.Amount(all), windowFits);
                }
            }
        }

        return best;
    }

    private static double[][] SentenceCredits(TermAnalyzer analyzer, QuestionInformation information, string text, TextRange[] sentences)
    {
        var terms = analyzer.Analyze(text);
        double[][] credits = new double[sentences.Length][];
        int next = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            var words = new EvidenceWords();
            for (; next < terms.Count && terms[next].Start < sentences[i].End; next++)
            {
                words.Add(terms[next]);
            }

            credits[i] = information.CreditsIn(words);
        }

        return credits;
    }

    private static double[] HeadingCredits(TermAnalyzer analyzer, QuestionInformation information, Passage passage)
    {
        var words = new EvidenceWords()
            .Add(analyzer.Analyze(passage.Title))
            .Add(analyzer.Analyze(passage.HeadingPath))
            .Add(analyzer.Analyze(passage.TableHeader));
        double[] credits = information.CreditsIn(words);
        for (int i = 0; i < credits.Length; i++)
        {
            credits[i] *= HeadingCredit;
        }

        return credits;
    }

    // A heading says what is answered below it; quoted alone it answers nothing.
    private static bool IsHeading(ReadOnlySpan<char> sentence, Passage passage) =>
        passage.HeadingPath.AsSpan().Contains(sentence, StringComparison.Ordinal) || passage.Title.AsSpan().Contains(sentence, StringComparison.Ordinal);

    private static double[] Max(double[] left, double[] right)
    {
        double[] most = new double[left.Length];
        for (int i = 0; i < most.Length; i++)
        {
            most[i] = Math.Max(left[i], right[i]);
        }

        return most;
    }
}
