using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Ordered by + columns, each with its direction. Without a column it is the first of what is wanted, which composing adds.</summary>
internal static class OrderRule
{
    private const int Near = 4;

    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause.Is<Cue.Sort>(at) || clause.Is<Cue.Direction>(at))
            {
                Order(clause, at);
            }
        }
    }

    private static void Order(Clause clause, int start)
    {
        List<(Expression By, bool? Descending)> by = [];
        bool? direction = null;
        List<int> parts = [start];
        int end = start;
        for (; end < clause.Count && (end == start || clause.Gap(end - 1, end) <= Near); end++)
        {
            if (clause[end] is Element.Sign { Cue: Cue.Direction(var descending) })
            {
                direction ??= descending;
                for (int i = by.Count - 1; i >= 0 && by[i].Descending is null; i--)
                {
                    by[i] = (by[i].By, descending);
                }
            }
            else if (clause[end] is Element.Measure measure)
            {
                by.Add((measure.Of, null));
            }
            else if (clause[end] is Element.Entity entity && by.Count == 0 && (end + 1 >= clause.Count || clause[end + 1] is not Element.Measure))
            {
                by.Add((new Expression.Value(new ColumnUse(clause.Lexicon.Naming.NameOf(entity.Table))), null));
            }
            else if (clause[end] is not (Element.Sign { Cue: Cue.Sort or Cue.And or Cue.Break { EndsSentence: false } } or Element.Entity))
            {
                break;
            }

            if (end > start)
            {
                parts.Add(end);
            }
        }

        while (parts.Count > 1 && clause[parts[^1]] is Element.Entity or Element.Sign { Cue: Cue.And or Cue.Break })
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var orderings = by.Select(ordering => new Ordering(ordering.By, ordering.Descending ?? direction ?? false)).ToList();
        int[] all = [.. parts];
        clause.Replace(new Element.Order(orderings, direction ?? false, clause.Atoms(all)) { Region = clause[start].Region }, all);
    }
}
