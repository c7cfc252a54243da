using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>In 2005, before 3 May 2020, since last year: a test of the nearest column that holds dates or years.</summary>
internal static class PeriodRule
{
    private const int Near = 5;

    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            at -= TakeCompare(clause, at);
            if (clause[at] is Element.Period period && Column(clause, at) is var (column, place) && Test(clause.Lexicon.Schema, period, column) is { } condition)
            {
                bool stays = place is { } named && clause[named].Region == Region.Wanted && clause[at].Region == Region.Relative;
                int[] parts = place is { } used && !stays ? [at, used] : [at];
                var atoms = place is { } all ? clause.Atoms(at, all) : clause.Atoms(at);
                clause.Replace(new Element.Test(condition, atoms) { Region = clause[at].Region }, parts);
            }
        }
    }

    /// <summary>Before the year of 2010: the comparison did not stand beside the date.</summary>
    /// <returns>How many elements there are fewer.</returns>
    private static int TakeCompare(Clause clause, int at)
    {
        bool hasPostfix = at + 1 < clause.Count && clause.Gap(at, at + 1) == 0 && clause[at + 1] is Element.Sign { Cue: Cue.Compare { Postfix: true } };
        int sign = hasPostfix ? at + 1 : at > 1 && clause.ColumnOf(clause[at - 1]) is not null ? at - 2 : at - 1; // after year 1989
        if (clause[at] is not Element.Period { From: { } from, To: { } to } || sign < 0 || (!hasPostfix && clause.Gap(sign, at) > 3)
            || clause[sign] is not Element.Sign { Cue: Cue.Compare compare } || compare.Postfix != hasPostfix)
        {
            return 0;
        }

        (DateOnly? From, DateOnly? To) span = compare.Comparison switch
        {
            Comparison.Greater => (to.AddDays(1), null),
            Comparison.GreaterOrEqual => (from, null),
            Comparison.Less => (null, from.AddDays(-1)),
            Comparison.LessOrEqual => (null, to),
            _ => (from, to),
        };
        var made = new Element.Period(span.From, span.To, clause.Atoms(sign, at)) { Region = clause[at].Region };
        clause.Elements[at] = made;
        clause.Elements.RemoveAt(sign);

        return hasPostfix ? 0 : 1;
    }

    private static (ColumnUse Column, int? Place)? Column(Clause clause, int at)
    {
        var period = (Element.Period)clause[at];
        var nearest = clause.Elements.Index()
            .Where(each => clause.ColumnOf(each.Item) is { } column && HoldsTime(clause, column, period))
            .Select(each => (each.Index, Gap: each.Item.Start >= period.End ? each.Item.Start - period.End + 1 : period.Start - each.Item.End))
            .Where(each => each.Gap <= Near)
            .OrderBy(each => each.Gap)
            .Select(each => (int?)each.Index)
            .FirstOrDefault();
        if (nearest is { } place)
        {
            return (new ColumnUse(clause.ColumnOf(clause[place])!.Name), place);
        }

        return HintedColumns.Find(clause, Hints.Time, column => HoldsTime(clause, column, period)) is { } hinted ? (new ColumnUse(hinted.Column), null) : null;
    }

    /// <summary>Days, or years where whole years are meant.</summary>
    private static bool HoldsTime(Clause clause, Column column, Element.Period period) => column.Type is ColumnType.Date
        || (column.Type.IsNumeric() && period.From is not { DayOfYear: > 1 } && period.To is not { Month: < 12 } && period.To is not { Day: < 31 }
            && clause.Lexicon.WordsOf(column.Name).Any(Hints.Time.Words.Contains));

    private static Condition? Test(DatabaseSchema schema, Element.Period period, ColumnUse column)
    {
        var left = new Expression.Value(column);
        Func<DateOnly, Operand.Constant> constant = schema.FindColumn(column.Column)!.Type.IsNumeric()
            ? date => new Operand.Constant.Number(date.Year)
            : date => new Operand.Constant.Date(date);
        var (from, to) = (period.From is { } first ? constant(first) : null, period.To is { } last ? constant(last) : null);

        return (from, to) switch
        {
            ({ } low, { } high) => low == high ? new Condition.Compare(left, Comparison.Equal, low) : new Condition.Between(left, low, high),
            ({ } low, null) => new Condition.Compare(left, Comparison.GreaterOrEqual, low),
            (null, { } high) => new Condition.Compare(left, Comparison.LessOrEqual, high),
            _ => null,
        };
    }
}
