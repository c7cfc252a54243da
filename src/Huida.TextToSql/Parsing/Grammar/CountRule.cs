using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>How many + a noun: rows of a table, different values of a column, or, where the column holds numbers, the number itself.</summary>
internal static class CountRule
{
    private const int Near = 3;

    public static void Apply(Clause clause)
    {
        for (int at = clause.Count - 1; at >= 0; at--)
        {
            if (clause.Is<Cue.Count>(at))
            {
                Count(clause, at);
            }
        }
    }

    private static void Count(Clause clause, int at)
    {
        int next = at + 1;
        if (next < clause.Count && clause.Gap(at, next) <= 1 && clause[next] is Element.Measure { Of: Expression.CountRows or Expression.Aggregate { Function: AggregateFunction.Count } } counts)
        {
            clause.Replace(counts with { Atoms = clause.Atoms(at, next) }, at, next); // count the number of cars: said twice
            return;
        }

        var cue = (Cue.Count)((Element.Sign)clause[at]).Cue;
        bool distinct = false;
        while (clause.Is<Cue.Distinct>(next))
        {
            distinct = true;
            next++;
        }

        int? counted = IsNoun(clause, next) && clause.Gap(at, next) <= Near ? next
            : clause.Language == Language.Chinese && KindBehind(clause, at) is null && IsNoun(clause, at - 1) && clause.Gap(at - 1, at) <= Near ? at - 1
            : null;
        if (counted is { } noun && !Counts(clause, cue, noun))
        {
            counted = null;
        }

        var region = clause[at].Region;
        if (counted is not { } place)
        {
            if (Of(clause, cue.Of, at) is { } table)
            {
                clause.Replace(new Element.Measure(new Expression.CountRows(new TableUse(table)), clause.Atoms(at)) { Region = region }, at);
            }

            return;
        }

        if (place > at && at > 0 && clause[at - 1] is Element.Sign { Cue: Cue.Extreme(var most, _) } && clause.ColumnOf(clause[place]) is { } asked && clause.IsAmount(asked))
        {
            // 最高考了多少分: a value, of what the count would have been.
            var extreme = new Expression.Aggregate(most ? AggregateFunction.Maximum : AggregateFunction.Minimum, new ColumnUse(asked.Name));
            clause.Replace(new Element.Measure(extreme, clause.Atoms(at - 1, at, place)) { Region = region }, at - 1, at, place);
            return;
        }

        int[] parts = [.. Enumerable.Range(Math.Min(at, place), Math.Abs(place - at) + 1)];
        var of = clause[place] switch
        {
            Element.Entity entity => new Expression.CountRows(new TableUse(entity.Table)),
            Element.Measure measure => OfColumn(clause, measure, distinct, cue.Asks),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        clause.Replace(new Element.Measure(of, clause.Atoms(parts)) { Region = region }, parts);
    }

    /// <summary>Whether the noun beside a count is what it counts: 社团人数 are not clubs.</summary>
    private static bool Counts(Clause clause, Cue.Count cue, int noun) => cue.Of switch
    {
        Counted.People => (clause[noun] is Element.Measure && !cue.Asks) || (clause[noun] is Element.Entity entity && (clause.Lexicon.IsOfPeople(entity.Table) || clause.Lexicon.RefersToPeople(entity.Table))),
        Counted.Times => clause[noun] is Element.Entity happened && clause.Lexicon.IsOfEvents(happened.Table),
        _ => true,
    };

    private static string? Of(Clause clause, Counted of, int at) => of switch
    {
        Counted.People => Kind(clause, at) is { } kind && clause.Lexicon.IsOfPeople(kind) ? kind : Related.People(clause, at) ?? Nearest(clause, at),
        Counted.Times => Related.Events(clause, at) ?? Nearest(clause, at),
        _ => Nearest(clause, at),
    };

    /// <summary>
    /// How many are there: of what a cell beside it says they are (在校生有多少, 几个男生), else of the table that is named nearest, else of
    /// the one whose columns or cells are.
    /// </summary>
    private static string? Nearest(Clause clause, int at) =>
        Kind(clause, at)
        ?? clause.Elements.OfType<Element.Entity>().OrderBy(entity => Math.Abs(entity.Start - clause[at].Start)).FirstOrDefault()?.Table
        ?? clause.Elements.SelectMany(ElementTables.Of).FirstOrDefault();

    private static string? Kind(Clause clause, int at) => KindBehind(clause, at)
        ?? (clause.Language == Language.Chinese && at > 0 && clause.Gap(at - 1, at) <= 1
            ? clause[at - 1] switch
            {
                Element.Cell cell when clause.IsKind(at - 1) => cell.Column.Column.Table,
                Element.Test { Condition: Condition.In(var kinds, _) } => kinds.Column.Table, // 男生、女生各多少人
                _ => null,
            }
            : null);

    private static string? KindBehind(Clause clause, int at)
    {
        int last = at;
        while (clause.IsKind(last + 1) && clause.Gap(last, last + 1) <= 1)
        {
            last++;
        }

        return last > at && !(last + 1 < clause.Count && clause.Gap(last, last + 1) <= 1 && IsNoun(clause, last + 1)) ? ElementTables.Of(clause[last]).First() : null;
    }

    private static bool IsNoun(Clause clause, int at) =>
        at >= 0 && at < clause.Count && clause[at] is Element.Entity or Element.Measure { Of: Expression.Value };

    private static Expression OfColumn(Clause clause, Element.Measure measure, bool distinct, bool asks)
    {
        var use = ((Expression.Value)measure.Of).Column;
        var column = clause.Lexicon.Schema.FindColumn(use.Column)!;
        if (!distinct && clause.IsAmount(column))
        {
            return asks && clause.Decisions.Take(Choice.SumOfCounted) ? new Expression.Aggregate(AggregateFunction.Sum, use) : measure.Of;
        }

        return new Expression.Aggregate(AggregateFunction.Count, use, distinct || measure.Distinct);
    }
}
