using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>When, where, how old: the column that the question word measures is wanted, unless one is named beside it.</summary>
internal static class AskRule
{
    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is not Element.Sign { Cue: Cue.Ask(var hint) })
            {
                continue;
            }

            bool isNamed = at + 1 < clause.Count && clause.Gap(at, at + 1) == 0 && clause[at + 1] is Element.Measure;
            clause.Elements[at] = !isNamed && HintedColumns.Find(clause, hint) is { } hinted
                ? new Element.Measure(new Expression.Value(new ColumnUse(hinted.Column)), clause[at].Atoms) { Region = Region.Wanted }
                : new Element.Sign(new Cue.Request(), clause[at].Atoms) { Region = Region.Wanted };
        }
    }
}
