using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Values;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing;

/// <summary>The numbers, dates and quoted texts of a question as links.</summary>
internal static class QuestionConstants
{
    private const double Quoted = 0.75; // less than two stored words in it

    public static IEnumerable<Link> Of(Reading reading)
    {
        foreach (var number in reading.Numbers.Where(number => !IsArticle(number, reading.Question.Text)))
        {
            yield return new Link(new LinkTarget.Constant(new Operand.Constant.Number(number.Value)), number.Start, number.End, 1);
        }

        foreach (var date in reading.Dates)
        {
            if ((date.From ?? date.To) is { } day)
            {
                yield return new Link(new LinkTarget.Constant(new Operand.Constant.Date(day)), date.Start, date.End, 1);
            }
        }

        foreach (var (start, end) in QuotedText.Find(reading.Question.Text).Select(quoted => (quoted.Start, quoted.End)))
        {
            yield return new Link(new LinkTarget.Constant(new Operand.Constant.Text(reading.Question.Text[start..end])), start, end, Quoted);
        }
    }

    /// <summary>In one claim, 一个: no number that somebody asks about, but after than and least.</summary>
    private static bool IsArticle(NumberMention number, string question) =>
        number.Value == 1 && question.AsSpan(number.Start, number.End - number.Start) is var word && (word.Equals("one", StringComparison.OrdinalIgnoreCase) || word is "一")
        && !(question[..number.Start].TrimEnd().ToLowerInvariant() is var before && SmallWords.Comparing.Any(cue => before.EndsWith(cue, StringComparison.Ordinal)));

    /// <summary>Gives the atoms that are dates all that the question says of them, and those of tables that it speaks of as present, past or to come their days: this term, until yesterday, from tomorrow.</summary>
    public static IReadOnlyList<Atom> WithDates(IReadOnlyList<Atom> atoms, Reading reading) =>
    [
        .. atoms.Select(atom => atom.Link is { Target: LinkTarget.Constant { Value: Operand.Constant.Date } } link
            ? atom with { Date = reading.Dates.FirstOrDefault(date => date.Start == link.Start && date.End == link.End) }
            : atom.Link is { Target: LinkTarget.Table } table && DaysBefore(table, reading.Question) is var (from, to)
                ? atom with { Date = new DateMention(from, to, table.Start, table.End) }
                : atom),
    ];

    private static (DateOnly? From, DateOnly? To)? DaysBefore(Link table, Question question)
    {
        string before = question.Text[..table.Start].TrimEnd().ToLowerInvariant();
        var today = question.Today;

        return Ends(SmallWords.Present) ? (today, today)
            : Ends(SmallWords.Previous) ? (null, today.AddDays(-1))
            : Ends(SmallWords.Following) ? (today.AddDays(1), null)
            : null;

        bool Ends(IReadOnlyList<string> words) => words.Any(word => before.EndsWith(word, StringComparison.Ordinal));
    }
}
