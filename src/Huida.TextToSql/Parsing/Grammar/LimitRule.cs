using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>
/// Top 3, the first 5, three youngest, 5 users with the most: how many rows are wanted, where the question also says of what most or
/// in which order. Top 3 + a measure says both.
/// </summary>
internal static class LimitRule
{
    private const int MostRows = 1000;

    public static void Apply(Clause clause)
    {
        bool ranks = clause.Elements.Any(element => element is Element.Sign { Cue: Cue.Extreme or Cue.Frequent } or Element.Order);
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is not Element.Constant { Value: Operand.Constant.Number(>= 1 and <= MostRows and var number) } || !decimal.IsInteger(number))
            {
                continue;
            }

            int top = IsBeside(clause, at - 1, at) && clause.Is<Cue.Top>(at - 1) ? at - 1 : -1;
            bool counts = IsBeside(clause, at, at + 1) && clause[at + 1] is Element.Sign { Cue: Cue.Extreme or Cue.Frequent };
            bool follows = IsBeside(clause, at - 1, at) && clause[at - 1] is Element.Sign { Cue: Cue.Extreme or Cue.Frequent };
            bool ofRows = ranks && clause[at].Region == Region.Wanted && IsBeside(clause, at, at + 1) && clause[at + 1] is Element.Entity
                && !(at > 0 && clause[at - 1] is Element.Sign { Cue: Cue.Compare or Cue.Between or Cue.Not });
            if (top < 0 && !counts && !follows && !ofRows)
            {
                continue;
            }

            int[] parts = top >= 0 ? [top, at] : [at];
            int place = parts[0];
            clause.Replace(new Element.First((int)number, clause.Atoms(parts)) { Region = clause[at].Region }, parts);
            if (top >= 0 && !ranks && place + 1 < clause.Count && clause.Gap(place, place + 1) <= 1 && clause[place + 1] is Element.Measure measure
                && (measure.Of.IsAggregate() || clause.ColumnOf(measure)!.Type.IsNumeric()))
            {
                clause.Replace(new Element.Peak(measure.Of, Most: true, null, measure.Atoms) { Region = measure.Region }, place + 1);
            }
        }
    }

    private static bool IsBeside(Clause clause, int left, int right) => left >= 0 && right < clause.Count && clause.Gap(left, right) == 0;
}
