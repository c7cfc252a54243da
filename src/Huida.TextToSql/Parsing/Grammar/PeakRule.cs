using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

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
        if (FindMeasure(clause, at, hint) is not { } found)
        {
            if (hint is not null && HintedColumns.Find(clause, hint) is { } hinted)
            {
                Make(clause, at, new Expression.Value(new ColumnUse(hinted.Column)), most ^ hinted.Inverse, null, []);
            }

            return;
        }

        Make(clause, at, found.By, most, null, found.Parts);
    }

    private static (Expression By, int[] Parts)? FindMeasure(Clause clause, int at, Hint? hint)
    {
        for (int next = at + 1; next < clause.Count && clause.Gap(next - 1, next) <= Near; next++)
        {
            switch (clause[next])
            {
                case Element.Measure measure when IsMeasure(clause, measure):
                    return (measure.Of, [next]);
                case Element.Entity entity when next + 1 < clause.Count && clause.Gap(next, next + 1) == 0 && clause[next + 1] is Element.Measure own && IsMeasure(clause, own)
                    && own.Of.Table().Table == entity.Table:
                    return (own.Of, [next, next + 1]);
                case Element.Entity entity when hint is null:
                    return (new Expression.CountRows(new TableUse(entity.Table)), [next]);
                case Element.Constant or Element.Sign { Cue: Cue.Distinct }:
                    continue;
                default:
                    next = clause.Count;
                    break;
            }
        }

        // The salary is the highest; 工资最高的.
        return at > 0 && clause.Gap(at - 1, at) <= 2 && clause[at - 1] is Element.Measure before && IsMeasure(clause, before) ? (before.Of, [at - 1]) : null;
    }

    private static bool IsMeasure(Clause clause, Element.Measure measure) =>
        measure.Of.IsAggregate() || (clause.ColumnOf(measure) is { } column && column.Type != Schemas.ColumnType.Binary && !clause.Lexicon.Schema.IsKey(column.Name));

    private static void Frequent(Clause clause, int at, bool most)
    {
        foreach (int beside in (ReadOnlySpan<int>)[at + 1, at - 1])
        {
            if (beside < 0 || beside >= clause.Count || clause.Gap(Math.Min(at, beside), Math.Max(at, beside)) > Near)
            {
                continue;
            }

            switch (clause[beside])
            {
                case Element.Measure { Of: Expression.Value(var column) }:
                    Make(clause, at, new Expression.CountRows(column.Table), most, column, [beside]);
                    return;
            }
        }
    }

    private static void Make(Clause clause, int at, Expression by, bool most, ColumnUse? of, int[] parts)
    {
        int limit = 1;
        List<int> all = [at, .. parts];
        foreach (int beside in (ReadOnlySpan<int>)[at - 1, at + 1])
        {
            if (beside >= 0 && beside < clause.Count && clause.Gap(Math.Min(at, beside), Math.Max(at, beside)) == 0
                && clause[beside] is Element.Constant { Value: Operand.Constant.Number(>= 1 and <= 1000 and var number) } && decimal.IsInteger(number))
            {
                limit = (int)number;
                all.Add(beside);
                break;
            }
        }

        int[] places = [.. all];
        clause.Replace(new Element.Peak(by, most, limit, of, clause.Atoms(places)) { Region = clause[at].Region }, places);
    }
}
