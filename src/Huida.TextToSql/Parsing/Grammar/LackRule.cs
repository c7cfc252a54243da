using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Not, never, without + a test or a table.</summary>
internal static class LackRule
{
    private const int Near = 6;

    public static void Apply(Clause clause)
    {
        for (int at = clause.Count - 1; at >= 0; at--)
        {
            if (!clause.Is<Cue.Not>(at) && !clause.Is<Cue.But>(at))
            {
                continue;
            }

            // Not having any car made in Japan lacks what is made in Japan, which names the car's table anyway.
            int denied = -1;
            for (int next = at + 1; next < clause.Count && clause[next].Start - clause[at].End <= Near; next++)
            {
                if (clause[next] is Element.Test)
                {
                    denied = next;
                    break;
                }

                if (clause[next] is Element.Entity)
                {
                    denied = denied < 0 ? next : denied;
                }
                else if (clause[next] is Element.Sign { Cue: Cue.Break or Cue.And or Cue.Or or Cue.Request })
                {
                    break;
                }
            }

            if (denied >= 0)
            {
                clause.Replace(new Element.Lack(clause[denied], clause.Atoms(at, denied)) { Region = clause[at].Region }, at, denied);
            }
        }
    }
}
