using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>This term: the one that began and has not ended.</summary>
internal static class PresentRule
{
    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is Element.Entity { Table: var table, Atoms: [{ Date.From: { } today }] }
                && Day(clause, table, Hints.Beginning) is { } first && Day(clause, table, Hints.End) is { } last)
            {
                var day = new Operand.Constant.Date(today);
                clause.Elements[at] = new Element.Test(
                    new Condition.And([
                        new Condition.Compare(new Expression.Value(first), Comparison.LessOrEqual, day),
                        new Condition.Compare(new Expression.Value(last), Comparison.GreaterOrEqual, day),
                    ]),
                    clause.Atoms(at))
                { Region = clause[at].Region };
            }
        }
    }

    private static ColumnUse? Day(Clause clause, string table, Hint hint) =>
        HintedColumns.In(clause, table, hint) is { } column && clause.Lexicon.Schema.FindColumn(column)!.Type == ColumnType.Date ? new ColumnUse(column) : null;
}
