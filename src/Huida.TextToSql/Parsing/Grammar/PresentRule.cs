using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>This term: the one that began and has not ended. Last term: the one that ended last; next term: the one that begins first.</summary>
internal static class PresentRule
{
    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is Element.Entity { Table: var table, Atoms: [{ Date: { } days }] }
                && Day(clause, table, Hints.Beginning) is { } first && Day(clause, table, Hints.End) is { } last)
            {
                // The last of last term is no latest.
                int[] parts = at > 0 && clause.Gap(at - 1, at) == 0 && days.From is null && clause.Is<Cue.Extreme>(at - 1) ? [at - 1, at] : [at];
                clause.Replace(new Element.Test(ConditionOf(first, last, days), clause.Atoms(parts)) { Region = clause[at].Region }, parts);
                at -= parts.Length - 1;
            }
        }
    }

    private static Condition ConditionOf(ColumnUse first, ColumnUse last, DateMention days) => (days.From, days.To) switch
    {
        (null, { } yesterday) => Nearest(last, AggregateFunction.Maximum, Comparison.LessOrEqual, yesterday),
        ({ } tomorrow, null) => Nearest(first, AggregateFunction.Minimum, Comparison.GreaterOrEqual, tomorrow),
        ({ } today, _) => new Condition.And([Compare(first, Comparison.LessOrEqual, today), Compare(last, Comparison.GreaterOrEqual, today)]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static Condition.Compare Nearest(ColumnUse day, AggregateFunction function, Comparison comparison, DateOnly limit)
    {
        var nearest = new QueryForm([new Expression.Aggregate(function, day)]) { Where = Compare(day, comparison, limit) };

        return new Condition.Compare(new Expression.Value(day), Comparison.Equal, new Operand.Nested(nearest));
    }

    private static Condition.Compare Compare(ColumnUse day, Comparison comparison, DateOnly limit) =>
        new(new Expression.Value(day), comparison, new Operand.Constant.Date(limit));

    private static ColumnUse? Day(Clause clause, string table, Hint hint) =>
        HintedColumns.In(clause, table, hint) is { } column && clause.Lexicon.Schema.FindColumn(column)!.Type == ColumnType.Date ? new ColumnUse(column) : null;
}
