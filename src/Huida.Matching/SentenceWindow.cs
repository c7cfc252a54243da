using Huida.Knowledge.Indexing;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>A run of neighbouring sentences of a passage.</summary>
/// <param name="Range">Within the passage's text.</param>
/// <param name="Coverage">Share of the question's information in the window and the headings above it.</param>
/// <param name="OwnCoverage">The same without the headings.</param>
/// <param name="PassageCoverage">The same in the whole passage with its headings.</param>
/// <param name="Missing">Weight of the most telling word that is nowhere in the passage or its headings.</param>
/// <param name="FitsKind">Whether it holds the kind of thing asked for.</param>
internal readonly record struct SentenceWindow(TextRange Range, double Coverage, double OwnCoverage, double PassageCoverage, double Missing, bool FitsKind)
{
    private const int LongestWindow = 3;

    /// <summary>What a sentence must add for the window to be made longer by it.</summary>
    private const double SentenceCost = 0.05;

    /// <summary>The same for the next paragraph, mostly another rule.</summary>
    private const double ParagraphCost = 0.10;

    /// <summary>For holding a number or a time where one is asked for.</summary>
    private const double KindBonus = 0.15;

    /// <summary>A word in a heading or title says what the text is about, but not that it answers.</summary>
    private const double HeadingCredit = 0.9;

    /// <summary>The window that covers most of the question, the shorter among near equals.</summary>
    public static SentenceWindow FindBest(TermAnalyzer analyzer, QuestionInformation information, QuestionKind kind, Passage passage)
    {
        var sentences = SentenceSplitter.Split(passage.Text).ToArray();
        if (sentences.Length == 0)
        {
            return new SentenceWindow(new TextRange(0, passage.Text.Length), 0, 0, 0, information.Missing(new double[information.Count]), FitsKind: false);
        }

        double[][] credits = SentenceCredits(analyzer, information, passage.Text, sentences);
        double[] headings = HeadingCredits(analyzer, information, passage);

        SentenceWindow best = default;
        double bestScore = double.NegativeInfinity;
        double[] own = new double[information.Count];
        double[] all = new double[information.Count];
        bool[] fits = [.. sentences.Select(sentence => KindOfAnswer.Fits(kind, sentence.Of(passage.Text).ToString()))];
        for (int first = 0; first < sentences.Length; first++)
        {
            own.AsSpan().Clear();
            bool windowFits = false;
            double cost = 0;
            for (int last = first; last < Math.Min(first + LongestWindow, sentences.Length); last++)
            {
                Max(own, credits[last], own);
                Max(own, headings, all);
                double coverage = information.Share(all);
                windowFits |= fits[last];
                if (last > first)
                {
                    cost += passage.Text.AsSpan(sentences[last - 1].End, sentences[last].Start - sentences[last - 1].End).Contains('\n') ? ParagraphCost : SentenceCost;
                }

                double score = coverage + information.Share(own) - cost + (windowFits ? KindBonus : 0);
                if (score > bestScore)
                {
                    bestScore = score;
                    best = new SentenceWindow(
                        new TextRange(sentences[first].Start, sentences[last].End), coverage, information.Share(own), 0, 0, windowFits);
                }
            }
        }

        foreach (double[] sentence in credits)
        {
            Max(headings, sentence, headings);
        }

        return best with { PassageCoverage = information.Share(headings), Missing = information.Missing(headings) };
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

    private static void Max(double[] left, double[] right, double[] into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = Math.Max(left[i], right[i]);
        }
    }
}
