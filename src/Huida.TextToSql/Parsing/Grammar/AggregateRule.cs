using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Average, total, smallest, largest + a column. Several share the column that follows the last: the average and maximum age.</summary>
internal static class AggregateRule
{
    private const int Near = 3;

    public static void Apply(Clause clause)
    {
        for (int at = clause.Count - 1; at >= 0; at--)
        {
            if (clause[at] is Element.Sign { Cue: Cue.Aggregate(AggregateFunction.Sum) } && CountsRows(clause, at))
            {
                clause.Replace(new Element.Sign(new Cue.Count(), clause.Atoms(at)) { Region = clause[at].Region }, at);
            }
            else if (IsPeak(clause, at) is { } most)
            {
                clause.Replace(new Element.Sign(new Cue.Extreme(most), clause.Atoms(at)) { Region = clause[at].Region }, at);
            }
            else if (clause[at] is Element.Sign { Cue: Cue.Aggregate(var function) } && FindColumn(clause, at, function) is var found and >= 0)
            {
                Aggregate(clause, at, found, function);
            }
        }
    }

    /// <summary>The total number of students: rows have no sum but their number.</summary>
    private static bool CountsRows(Clause clause, int at)
    {
        int next = clause.Is<Cue.Distinct>(at + 1) ? at + 2 : at + 1;

        return next < clause.Count && clause.Gap(next - 1, next) <= 1
            && ((clause[next] is Element.Entity && !(next + 1 < clause.Count && clause.Gap(next, next + 1) == 0 && clause[next + 1] is Element.Measure))
                || (clause.ColumnOf(clause[next]) is { } column && (!column.Type.IsNumeric() || clause.Lexicon.Schema.IsKey(column.Name))));
    }

    /// <summary>Who has the maximum salary: of what must hold it tells a row, not a value.</summary>
    private static bool? IsPeak(Clause clause, int at) => clause[at] is
        Element.Sign { Cue: Cue.Aggregate((AggregateFunction.Maximum or AggregateFunction.Minimum) and var function), Region: Region.Relative }
        && !clause.Is<Cue.Compare>(at - 1)
            ? function == AggregateFunction.Maximum
            : null;

    /// <returns>The place of the column, -1 where there is none.</returns>
    private static int FindColumn(Clause clause, int at, AggregateFunction function)
    {
        for (int next = at + 1; next < clause.Count && clause.Gap(next - 1, next) <= Near; next++)
        {
            switch (clause[next])
            {
                case Element.Measure { Of: Expression.Value or Expression.Aggregate } measure when CanBe(clause, measure.Of, function):
                    return next;
                case Element.Sign { Cue: Cue.And or Cue.Distinct or Cue.Count or Cue.Break { EndsSentence: false } or Cue.Aggregate } or Element.Entity:
                    continue;
                default:
                    next = clause.Count;
                    break;
            }
        }

        return at > 0 && clause.Gap(at - 1, at) <= 1 && clause[at - 1] is Element.Measure { Of: Expression.Value } before && CanBe(clause, before.Of, function) ? at - 1 : -1;
    }

    private static bool CanBe(Clause clause, Expression of, AggregateFunction function)
    {
        var use = of is Expression.Aggregate aggregate ? aggregate.Column : ((Expression.Value)of).Column;
        var column = clause.Lexicon.Schema.FindColumn(use.Column);

        return column is not null
            && (function is AggregateFunction.Minimum or AggregateFunction.Maximum ? column.Type.IsOrdered() : column.Type.IsNumeric())
            && (function is AggregateFunction.Minimum or AggregateFunction.Maximum || !clause.Lexicon.Schema.IsKey(use.Column))
            && column.Type != Schemas.ColumnType.Binary;
    }

    private static void Aggregate(Clause clause, int at, int found, AggregateFunction function)
    {
        if (clause[found] is Element.Measure { Of: Expression.Aggregate(_, var shared, _) } ready)
        {
            // The column belongs to the aggregate behind; this one has it too.
            clause.Replace(new Element.Measure(new Expression.Aggregate(function, shared), [.. clause.Atoms(at), .. ready.Atoms.TakeLast(1)]) { Region = clause[at].Region }, at);
            return;
        }

        var use = ((Expression.Value)((Element.Measure)clause[found]).Of).Column;
        int[] parts = [at, .. Enumerable.Range(at + 1, Math.Max(0, found - at - 1)).Where(clause.Is<Cue.Count>), found]; // the average number of seats
        clause.Replace(new Element.Measure(new Expression.Aggregate(function, use), clause.Atoms(parts)) { Region = clause[at].Region }, parts);
        int made = Math.Min(at, found);
        if (clause.Is<Cue.And>(made + 1) && made + 2 < clause.Count && clause[made + 2] is Element.Measure { Of: Expression.Value(var other) } next
            && clause.ColumnOf(next) is { } column && column.Type.IsNumeric() && clause.Decisions.Take(Choice.AggregateForAll))
        {
            clause.Replace(new Element.Measure(new Expression.Aggregate(function, other), next.Atoms) { Region = next.Region }, made + 2);
        }
    }
}
