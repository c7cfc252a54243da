using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>A stored value is a test of its column; the column's name beside it says the same once more. Likewise a number beside its column.</summary>
internal static class CellRule
{
    private const int Near = 4;

    public static void Apply(Clause clause)
    {
        Contains(clause);
        for (int at = 0; at < clause.Count; at++)
        {
            switch (clause[at])
            {
                case Element.Cell cell:
                    Test(clause, at, Constants.Is(clause.Lexicon.Schema, cell), cell.Column);
                    break;
                case Element.Constant { Value: Operand.Constant.Number or Operand.Constant.Date } constant:
                    Equal(clause, at, constant);
                    break;
                case Element.Constant { Value: Operand.Constant.Text } text:
                    Named(clause, at, text);
                    break;
                case Element.Sign { Cue: Cue.Empty }:
                    Empty(clause, at);
                    break;
            }
        }
    }

    private static void Contains(Clause clause)
    {
        for (int at = clause.Count - 1; at > 0; at = Math.Min(at, clause.Count) - 1)
        {
            if (clause[at] is Element.Sign { Cue: Cue.Contains(var place) })
            {
                ContainsWord(clause, at, place);
            }
        }

        for (int at = clause.Count - 2; at > 0; at = Math.Min(at, clause.Count - 1) - 1)
        {
            if (clause[at] is Element.Sign { Cue: Cue.Contains(var place) } && clause.Gap(at, at + 1) <= 3
                && TextOf(clause[at + 1]) is { } text && TextColumnBefore(clause, at) is var column and >= 0)
            {
                var use = ((Expression.Value)((Element.Measure)clause[column]).Of).Column;
                bool stays = clause[column].Region == Region.Wanted;
                var atoms = clause.Atoms(column, at, at + 1);
                var test = new Element.Test(new Condition.Contains(use, text, place), atoms) { Region = Region.Relative };
                clause.Replace(test, stays ? [at, at + 1] : [column, at, at + 1]);
            }
        }
    }

    /// <summary>Titles that start with W: a word that means nothing else.</summary>
    private static void ContainsWord(Clause clause, int at, TextPlace place)
    {
        int word = clause[at].End;
        bool isFree = word < clause.Words.Count && !clause.Words[word].IsFunctionWord && (at + 1 >= clause.Count || clause[at + 1].Start > word);
        if (isFree && TextColumnBefore(clause, at) is var column and >= 0)
        {
            var use = ((Expression.Value)((Element.Measure)clause[column]).Of).Column;
            var test = new Element.Test(new Condition.Contains(use, clause.Words[word].Text, place), clause.Atoms(column, at)) { Region = Region.Relative };
            clause.Replace(test, clause[column].Region == Region.Wanted ? [at] : [column, at]);
        }
    }

    private static string? TextOf(Element element) => element switch
    {
        Element.Constant { Value: Operand.Constant.Text(var text) } => text,
        Element.Cell cell => cell.Stored,
        Element.Constant { Value: Operand.Constant.Number(var number) } => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private static int TextColumnBefore(Clause clause, int at)
    {
        for (int before = at - 1; before >= 0; before--)
        {
            if (clause.ColumnOf(clause[before]) is { } column && !column.Type.IsNumeric())
            {
                return before;
            }
        }

        return -1;
    }

    private static void Test(Clause clause, int at, Condition condition, ColumnUse column)
    {
        int beside = Beside(clause, at, column);
        int[] parts = beside >= 0 ? [at, beside] : [at];
        clause.Replace(new Element.Test(condition, clause.Atoms(parts)) { Region = clause[at].Region }, parts);
    }

    private static int Beside(Clause clause, int at, ColumnUse column)
    {
        for (int before = at - 1; before >= 0 && clause[at].Start - clause[before].End <= Near; before--)
        {
            if (IsIt(before))
            {
                return before;
            }

            if (clause[before] is Element.Measure or Element.Test or Element.Sign { Cue: Cue.Relative or Cue.Request or Cue.Break })
            {
                break;
            }
        }

        return at + 1 < clause.Count && clause.Gap(at, at + 1) == 0 && IsIt(at + 1) ? at + 1 : -1;

        bool IsIt(int place) => clause[place] is Element.Measure { Of: Expression.Value(var use) } && use == column;
    }

    /// <summary>The email is missing, 邮箱为空; with a not between, the test that is denied.</summary>
    private static void Empty(Clause clause, int at)
    {
        int column = clause.Is<Cue.Not>(at - 1) ? at - 2 : at - 1;
        if (column >= 0 && clause[at].Start - clause[column].End <= Near && clause[column] is Element.Measure { Of: Expression.Value(var use) })
        {
            clause.Replace(new Element.Test(new Condition.IsEmpty(use), clause.Atoms(column, at)) { Region = Region.Relative }, column, at);
        }
    }

    /// <summary>Year 2014, 4 cylinders, 2 pets.</summary>
    private static void Equal(Clause clause, int at, Element.Constant constant)
    {
        int before = clause.Is<Cue.Not>(at - 1) ? at - 2 : at - 1; // the age is not 19
        foreach (int beside in (ReadOnlySpan<int>)[at + 1, before])
        {
            if (beside < 0 || beside >= clause.Count || clause.Gap(Math.Min(at, beside), Math.Max(at, beside)) > (beside < at ? 3 : 0))
            {
                continue;
            }

            if (clause.ColumnOf(clause[beside]) is { } column && column.Type.IsOrdered())
            {
                var use = new ColumnUse(column.Name);
                Make(Constants.Equals(clause.Lexicon.Schema, use, constant.Value), at, beside);
                return;
            }

            if (beside < at && clause.Gap(beside, at) == 0 && clause[beside] is Element.Entity numbered
                && clause.Lexicon.Schema.FindColumn(clause.Lexicon.Naming.KeyOf(numbered.Table)) is { } key && key.Type.IsNumeric())
            {
                Make(new Condition.Compare(new Expression.Value(new ColumnUse(key.Name)), Comparison.Equal, constant.Value), at, beside);
                return;
            }

            if (beside > at && clause[beside] is Element.Entity entity && constant.Value is Operand.Constant.Number)
            {
                Make(new Condition.Compare(new Expression.CountRows(new TableUse(entity.Table)), Comparison.Equal, constant.Value), at, beside);
                return;
            }
        }

        if (Constants.IsYear(constant.Value) && HintedColumns.Find(clause, Hints.Time) is { } hinted)
        {
            Make(Constants.Equals(clause.Lexicon.Schema, new ColumnUse(hinted.Column), constant.Value), at);
        }

        void Make(Condition condition, params int[] parts) =>
            clause.Replace(new Element.Test(condition, clause.Atoms(parts)) { Region = clause[at].Region }, parts);
    }

    /// <summary>A quoted text that no cell holds is compared all the same: with the column before it.</summary>
    private static void Named(Clause clause, int at, Element.Constant text)
    {
        if (at > 0 && clause.Gap(at - 1, at) <= 2 && clause.ColumnOf(clause[at - 1]) is { } column)
        {
            var condition = new Condition.Compare(new Expression.Value(new ColumnUse(column.Name)), Comparison.Equal, text.Value);
            clause.Replace(new Element.Test(condition, clause.Atoms(at - 1, at)) { Region = clause[at].Region }, at - 1, at);
        }
    }
}
