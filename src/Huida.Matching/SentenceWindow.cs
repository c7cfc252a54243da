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

    /// <summary>What a sentence must add for the window to be made longer by it.</summary>
    private const double SentenceCost = 0.05;

    /// <summary>The same for the next paragraph, mostly another rule.</summary>
    private const double ParagraphCost = 0.10;

    /// <summary>For holding a number or a time where one is asked for.</summary>
    private const double KindBonus = 0.15;

    /// <summary>A word in a heading or title says what the text is about, but not that it answers.</summary>
    private const double HeadingCredit = 0.9;

    /// <summary>The window that covers most of the question, the shorter among near equals.</summary>
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

        SentenceWindow best = default;
        double bestScore = double.NegativeInfinity;
        double[] own = new double[information.Count];
        double[] all = new double[information.Count];
        bool[] isHeading = [.. sentences.Select(sentence => IsHeading(sentence.Of(passage.Text).Trim(), passage))];
        bool headingsOnly = Array.TrueForAll(isHeading, heading => heading);
        bool[] fits = [.. sentences.Select(sentence => question.Asked.Fits(sentence.Of(passage.Text).ToString(), passage.TableHeader))];
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

                if (!headingsOnly && (isHeading[first] || isHeading[last]))
                {
                    continue;
                }

                double score = coverage + information.Share(own) - cost + (windowFits ? KindBonus : 0);
                if (score > bestScore)
                {
                    bestScore = score;
                    best = new SentenceWindow(
                        new TextRange(sentences[first].Start, sentences[last].End), coverage, information.Share(own), 0, 0, information.Amount(all), windowFits);
                }
            }
        }

        double sentenceCoverage = 0;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (fits[i])
            {
                Max(headings, credits[i], all);
                sentenceCoverage = Math.Max(sentenceCoverage, information.Share(all));
            }
        }

        foreach (double[] sentence in credits)
        {
            Max(headings, sentence, headings);
        }

        return best with { PassageCoverage = information.Share(headings), SentenceCoverage = sentenceCoverage };
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

    private static void Max(double[] left, double[] right, double[] into)
    {
        for (int i = 0; i < into.Length; i++)
        {
            into[i] = Math.Max(left[i], right[i]);
        }
    }
}
