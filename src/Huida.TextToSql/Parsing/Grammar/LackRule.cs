using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Not, never, without + tests or tables, up to the end of the clause; or a test around the word: the team is not A.</summary>
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

            if (IsNullable(clause, at + 1))
            {
                var column = ((Expression.Value)((Element.Measure)clause[at + 1]).Of).Column;
                clause.Replace(new Element.Test(new Condition.IsEmpty(column), clause.Atoms(at, at + 1)) { Region = clause[at].Region }, at, at + 1);
                continue;
            }

            int around = clause.Elements.FindIndex(element => element is Element.Test && element.Start < clause[at].Start && element.End > clause[at].Start);
            int[] denied = around >= 0 ? [around] : IsFronted(clause, at) ? [at - 1] : [.. Behind(clause, at)];
            if (denied.Length > 0)
            {
                int[] parts = [at, .. denied];
                clause.Replace(new Element.Lack([.. denied.Select(place => clause[place])], clause.Atoms(parts)) { Region = clause[at].Region }, parts);
            }
        }
    }

    /// <summary>Teachers without a research area: the cell is empty.</summary>
    private static bool IsNullable(Clause clause, int at) => at < clause.Count && clause.Gap(at - 1, at) <= 1 && clause.ColumnOf(clause[at]) is { IsNullable: true } column
        && !clause.Lexicon.NamesRows(column.Name)
        && !(at + 1 < clause.Count && clause.Gap(at, at + 1) <= 2 && clause[at + 1] is Element.Test or Element.Sign { Cue: Cue.Compare });

    /// <summary>一本书都没借过: what is denied stands before.</summary>
    private static bool IsFronted(Clause clause, int at) => at > 0 && clause.Is<Cue.Not>(at) && clause[at - 1] is Element.Entity
        && clause.Gap(at - 1, at) == 1 && SmallWords.Fronting.Contains(clause.Words[clause[at].Start - 1].Text);

    private static IEnumerable<int> Behind(Clause clause, int at)
    {
        int end = clause[at].End;
        for (int next = at + 1; next < clause.Count && clause[next].Start - end <= Near; next++)
        {
            switch (clause[next])
            {
                case Element.Test or Element.Entity when clause.Language == Language.Chinese && next > at + 1 && clause.Words[clause[next].Start - 1].Text == SmallWords.Attributive:
                    yield break; // 没借过书的在校生, 没有专业的学院: that they are enrolled, or schools, is not denied
                case Element.Test or Element.Entity:
                    end = clause[next].End;
                    yield return next;
                    break;
                case Element.Sign { Cue: Cue.Break or Cue.And or Cue.Or or Cue.But or Cue.Request }:
                    yield break;
            }
        }
    }
}
