using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Each + a noun: one row of the result for each.</summary>
internal static class GroupRule
{
    private const int Near = 2;

    public static void Apply(Clause clause)
    {
        for (int at = clause.Count - 1; at >= 0; at--)
        {
            if (!clause.Is<Cue.Each>(at))
            {
                continue;
            }

            if (at > 2 && clause[at - 1] is Element.Cell last && clause.Is<Cue.And>(at - 2) && clause[at - 3] is Element.Cell first && first.Column == last.Column)
            {
                // 男生和女生各有多少: one group for each of the values.
                var values = new Forms.Condition.In(first.Column, [Constants.Of(clause.Lexicon.Schema, first), Constants.Of(clause.Lexicon.Schema, last)]);
                clause.Elements[at] = new Element.Test(values, [.. first.Atoms, .. last.Atoms]) { Region = clause[at].Region };
                clause.Replace(new Element.Group(new Element.Measure(new Forms.Expression.Value(first.Column), []), clause.Atoms(at - 3, at - 2, at - 1)), at - 3, at - 2, at - 1);
                at -= 3;
                continue;
            }

            int next = clause.Is<Cue.Distinct>(at + 1) || clause.Is<Cue.Each>(at + 1) ? at + 2 : at + 1;
            if (next < clause.Count && clause.Gap(at, next) <= Near && clause[next] is Element.Entity or Element.Measure { Of: Forms.Expression.Value })
            {
                if (clause[at] is Element.Sign { Cue: Cue.Each({ } hint) } && clause[next] is Element.Entity kinds && HintedColumns.In(clause, kinds.Table, hint) is { } kind)
                {
                    var measure = new Element.Measure(new Forms.Expression.Value(new Forms.ColumnUse(kind)), clause.Atoms(at));
                    clause.Elements[at] = new Element.Group(measure, measure.Atoms) { Region = clause[at].Region }; // 各类图书: the books stay
                    continue;
                }

                int[] parts = [.. Enumerable.Range(at, next - at + 1)];
                clause.Replace(new Element.Group(clause[next], clause.Atoms(parts)) { Region = clause[next].Region }, parts);
            }
        }
    }
}
