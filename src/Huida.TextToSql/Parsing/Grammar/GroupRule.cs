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

            int next = clause.Is<Cue.Distinct>(at + 1) || clause.Is<Cue.Each>(at + 1) ? at + 2 : at + 1;
            if (next < clause.Count && clause.Gap(at, next) <= Near && clause[next] is Element.Entity or Element.Measure { Of: Forms.Expression.Value })
            {
                int[] parts = [.. Enumerable.Range(at, next - at + 1)];
                clause.Replace(new Element.Group(clause[next], clause.Atoms(parts)) { Region = clause[next].Region }, parts);
            }
        }
    }
}
