using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Generation;

/// <summary>Finds the question's words in a text, so that a reader sees why it was quoted.</summary>
public sealed class MatchedWords(TermAnalyzer analyzer)
{
    /// <summary>Ranges of <paramref name="text"/>, ascending, neighbours joined; function words are left out.</summary>
    public IReadOnlyList<TextRange> Find(Reading reading, string text)
    {
        var asked = reading.Terms.Where(term => !term.IsFunctionWord).Select(term => term.Text).ToHashSet(StringComparer.Ordinal);
        var marks = new List<TextRange>();
        foreach (var term in analyzer.Analyze(text))
        {
            if (!asked.Contains(term.Text))
            {
                continue;
            }

            if (marks.Count > 0 && term.Start <= marks[^1].End)
            {
                marks[^1] = marks[^1] with { End = Math.Max(marks[^1].End, term.End) };
            }
            else
            {
                marks.Add(new TextRange(term.Start, term.End));
            }
        }

        return marks;
    }
}
