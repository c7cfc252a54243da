using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>
/// Most, highest, youngest + what is measured: a column, an aggregate, a number of rows. Where nothing is named it is what the
/// adjective measures; where a table is, its number of rows.
/// </summary>
internal static class PeakRule
{
    private const int Near = 3;

    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            switch (clause[at])
            {
                case Element.Sign { Cue: Cue.Extreme(var most, var hint) }:
                    Extreme(clause, at, most, hint);
                    break;
                case Element.Sign { Cue: Cue.Frequent(var often) }:
                    Frequent(clause, at, often);
                    break;
            }
        }
    }

    private static void Extreme(Clause clause, int at, bool most, Hint? hint)
    {
        if (clause.Language == Language.Chinese && Beside(clause, at) is { } beside)
        {
            Make(clause, at, beside.By, most, null, beside.Parts);
        }
        else if (After(clause, at) is { } after)
        {
            Make(clause, at, after.By, most, null, after.Parts);
        }
        else if (hint is not null && HintedColumns.Find(clause, hint) is { } hinted)
        {
            Make(clause, at, new Expression.Value(new ColumnUse(hinted.Column)), most ^ hinted.Inverse, null, []);
        }
        else if (Before(clause, at) is { } before)
        {
            Make(clause, at, before.By, most, null, before.Parts);
        }
        else if (at + 1 < clause.Count && clause[at + 1] is Element.Entity entity && clause.Gap(at, at + 1) <= Near)
        {
            Make(clause, at, new Expression.CountRows(new TableUse(entity.Table)), most, null, [at + 1]);
        }
        else if (hint is null && Counted(clause, at) is { } counted)
        {
            Make(clause, at, new Expression.CountRows(new TableUse(counted)), most, null, []);
        }
    }

    /// <summary>The flag that is most widely used among ships, the team that won the most: the table named last, or the one asked about.</summary>
    private static string? Counted(Clause clause, int at) =>
        clause.Elements.Skip(at).OfType<Element.Entity>().FirstOrDefault()?.Table
        ?? clause.Elements.Take(at).OfType<Element.Entity>().LastOrDefault()?.Table
        ?? clause.Elements.OfType<Element.Measure>().FirstOrDefault()?.Of.Table().Table;

    private static (Expression By, int[] Parts)? After(Clause clause, int at)
    {
        for (int next = at + 1; next < clause.Count && clause.Gap(next - 1, next) <= Near; next++)
        {
            switch (clause[next])
            {
                case Element.Measure measure when IsMeasure(clause, measure):
                    return (measure.Of, [next]);
                case Element.Entity entity when next + 1 < clause.Count && clause.Gap(next, next + 1) == 0 && clause[next + 1] is Element.Measure own && IsMeasure(clause, own)
                    && own.Atoms[0].Cue is not Cue.Ask && own.Of.Table().Table == entity.Table:
                    return (own.Of, [next, next + 1]);
                case Element.First or Element.Sign { Cue: Cue.Distinct }:
                    continue;
                default:
                    next = clause.Count;
                    break;
            }
        }

        return null;
    }

    /// <summary>学分最多的课程, 学生最多的专业: in Chinese what is measured stands just before.</summary>
    private static (Expression By, int[] Parts)? Beside(Clause clause, int at) => at == 0 || clause.Gap(at - 1, at) > 0 ? null : clause[at - 1] switch
    {
        Element.Measure measure when IsMeasure(clause, measure) => (measure.Of, [at - 1]),
        Element.Entity entity => (new Expression.CountRows(new TableUse(entity.Table)), [at - 1]),
        _ => null,
    };

    /// <summary>The salary is the highest; 工资最高的.</summary>
    private static (Expression By, int[] Parts)? Before(Clause clause, int at) =>
        at > 0 && clause.Gap(at - 1, at) <= 2 && clause[at - 1] is Element.Measure before && IsMeasure(clause, before)
        && (clause.Language == Language.Chinese || before.Region == Region.Relative) ? (before.Of, [at - 1]) : null;

    private static bool IsMeasure(Clause clause, Element.Measure measure) =>
        measure.Of.IsAggregate() || (clause.ColumnOf(measure) is { } column && !clause.Lexicon.Schema.IsKey(column.Name)
            && (column.Type.IsOrdered() || (column.Type == Schemas.ColumnType.Text && !clause.Lexicon.NamesRows(column.Name))));

    private static void Frequent(Clause clause, int at, bool most)
    {
        foreach (int beside in (ReadOnlySpan<int>)[at + 1, at - 1])
        {
            // The city that is most common: the relative word is skipped.
            int place = beside < at && clause.Is<Cue.Relative>(beside) ? beside - 1 : beside;
            if (place >= 0 && place < clause.Count && clause.Gap(Math.Min(at, place), Math.Max(at, place)) <= Near
                && clause[place] is Element.Measure { Of: Expression.Value(var column) })
            {
                Make(clause, at, new Expression.CountRows(column.Table), most, column, [place]);
                return;
            }

            if (place >= 0 && place < clause.Count && clause.Gap(Math.Min(at, place), Math.Max(at, place)) <= Near && clause[place] is Element.Entity entity
                && clause.Lexicon.Schema.Keys.Where(key => key.To.Table == entity.Table).Select(key => key.From.Table).FirstOrDefault() is { } child)
            {
                // The most common form is the one that most rows of another table refer to.
                Make(clause, at, new Expression.CountRows(new TableUse(child)), most, null, []);
                return;
            }
        }
    }

    private static void Make(Clause clause, int at, Expression by, bool most, ColumnUse? of, int[] parts)
    {
        int[] all = [at, .. parts];
        clause.Replace(new Element.Peak(by, most, of, clause.Atoms(all)) { Region = clause[at].Region, OfAmount = clause[at] is Element.Sign { Cue: Cue.Extreme { OfAmount: true } } }, all);
    }
}
