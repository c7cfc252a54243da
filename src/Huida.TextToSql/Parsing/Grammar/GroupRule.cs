using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Each + a noun: one row of the result for each.</summary>
internal static class GroupRule
{
    private const int Near = 2;

    public static void Apply(Clause clause)
    {
        for (int at = clause.Count - 1; at >= 0; at--)
        {
            if (IsByNoun(clause, at))
            {
                clause.Replace(new Element.Group(clause[at], clause[at].Atoms) { Region = clause[at].Region }, at);
                continue;
            }

            if (!clause.Is<Cue.Each>(at) && !IsBySort(clause, at))
            {
                continue;
            }

            if (Listed(clause, at) is { Length: > 1 } listed)
            {
                // 男生和女生各有多少: one group for each of the values.
                var cells = listed.Select(place => clause[place]).OfType<Element.Cell>().ToList();
                var values = new Condition.In(cells[0].Column, [.. cells.Select(cell => Constants.Of(clause.Lexicon.Schema, cell))]);
                int first = listed[0];
                int[] list = [.. Enumerable.Range(first, at - first)];
                clause.Elements[at] = new Element.Test(values, [.. cells.SelectMany(cell => cell.Atoms)]) { Region = clause[at].Region };
                clause.Replace(new Element.Group(new Element.Measure(new Expression.Value(cells[0].Column), []), clause.Atoms(list)), list);
                at = first;
                continue;
            }

            int next = clause.Is<Cue.Distinct>(at + 1) || clause.Is<Cue.Each>(at + 1) ? at + 2 : at + 1;
            int noun = next;
            while (clause.IsKind(noun) && clause.Gap(noun - 1, noun) <= Near)
            {
                noun++; // each sports club
            }

            if (noun < clause.Count && clause.Gap(noun - 1, noun) <= Near && clause[noun] is Element.Entity or Element.Measure { Of: Expression.Value })
            {
                if (clause[at] is Element.Sign { Cue: Cue.Each({ } hint) } && clause[noun] is Element.Entity kinds && HintedColumns.In(clause, kinds.Table, hint) is { } kind)
                {
                    var measure = new Element.Measure(new Expression.Value(new ColumnUse(kind)), clause.Atoms(at));
                    clause.Elements[at] = new Element.Group(measure, measure.Atoms) { Region = clause[at].Region }; // 各类图书: the books stay
                    continue;
                }

                int[] parts = [.. Enumerable.Range(at, next - at), noun];
                clause.Replace(new Element.Group(clause[noun], clause.Atoms(parts)) { Region = clause[noun].Region }, parts);
            }
            else if (noun > next)
            {
                // 每栋教学楼: of that kind, each row.
                string table = ElementTables.Of(clause[noun - 1]).First();
                clause.Elements[at] = new Element.Group(new Element.Entity(table, []), clause.Atoms(at)) { Region = clause[at].Region };
            }
        }
    }

    private static bool Computes(Clause clause) => clause.Elements.Any(element => element is Element.Sign { Cue: Cue.Count or Cue.Aggregate });

    /// <summary>按国籍统计人数: 按 says by what to sort only where the question speaks of an order.</summary>
    private static bool IsBySort(Clause clause, int at) => clause.Language == Language.Chinese && clause.Is<Cue.Sort>(at) && Computes(clause)
        && clause.Elements.Count(element => element is Element.Sign { Cue: Cue.Sort or Cue.Direction }) == 1
        && at + 1 < clause.Count && (clause[at + 1] is Element.Entity || clause.ColumnOf(clause[at + 1]) is not null);

    /// <summary>The number of courses by department; not of books borrowed by students.</summary>
    private static bool IsByNoun(Clause clause, int at) => clause.Language == Language.English
        && clause[at] is Element.Entity or Element.Measure { Of: Expression.Value } && Computes(clause)
        && clause[at].Start > 1 && clause.Words[clause[at].Start - 1].Text is "by"
        && clause.Words[clause[at].Start - 2].Text is var before && !SmallWords.Participles.Any(ending => before.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The places of the values of one column that stand before, with nothing but and between them.</summary>
    private static int[] Listed(Clause clause, int at)
    {
        List<int> cells = [];
        for (int before = at - 1; before >= 0; before--)
        {
            if (clause[before] is Element.Cell cell && (cells.Count == 0 || ((Element.Cell)clause[cells[0]]).Column == cell.Column))
            {
                cells.Insert(0, before);
            }
            else if (cells.Count == 0 || clause[before] is not Element.Sign { Cue: Cue.And })
            {
                break;
            }
        }

        return [.. cells];
    }
}
