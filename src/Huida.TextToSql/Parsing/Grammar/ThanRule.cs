using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>
/// Than + something of other rows: more than the average philosophy book, 比全馆图书平均价还贵, and than one other row: 学时比数据结构多.
/// What an average is of may be said before it, behind it, or before the comparison. Plain averages are left to <see cref="CompareRule"/>.
/// </summary>
internal static class ThanRule
{
    private const int Near = 3;

    public static void Apply(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is Element.Sign { Cue: Cue.Compare { Postfix: false } compare })
            {
                Compare(clause, at, compare);
            }
        }
    }

    private static void Compare(Clause clause, int at, Cue.Compare compare)
    {
        int next = at + 1;
        int? between = clause.ColumnOf(Beside(clause, at, next)) is not null && clause[next].End < clause.Words.Count && clause.Words[clause[next].End].Text is "than" ? next++ : null; // more credits than
        List<int> rows = [];
        while (Beside(clause, next - 1, next) is Element.Entity or Element.Cell)
        {
            rows.Add(next++);
        }

        if (Beside(clause, next - 1, next) is Element.Sign { Cue: Cue.Aggregate({ } function) } && function is AggregateFunction.Average or AggregateFunction.Maximum or AggregateFunction.Minimum)
        {
            Aggregate(clause, at, compare, function, rows, next);
        }
        else if (rows.Count > 0 && clause[rows[0]] is Element.Cell { Column.Column: var named } other && clause.Lexicon.Naming.NamesOf(named.Table).Contains(named))
        {
            OtherRow(clause, at, compare, between, rows[0], other);
        }
    }

    private static void Aggregate(Clause clause, int at, Cue.Compare compare, AggregateFunction function, List<int> rows, int aggregate)
    {
        int next = aggregate + 1;
        int? measure = clause.ColumnOf(Beside(clause, aggregate, next)) is { } own && own.Type.IsNumeric() ? next++ : null;
        while (clause.Language == Language.English && clause.IsKind(next) && clause.Gap(next - 1, next) <= 1)
        {
            rows.Add(next++);
        }

        if (rows.Count > 0 && clause.Language == Language.English && Beside(clause, next - 1, next) is Element.Entity)
        {
            rows.Add(next++); // the average philosophy book
        }

        var (comparison, hint) = Direction(clause, compare, next - 1);
        int? before = Before(clause, at);
        if (rows.Count == 0 || Column(clause, measure ?? before, hint, table: null) is not { } column)
        {
            return;
        }

        var query = new QueryForm([new Expression.Aggregate(function, column)]) { Where = FormParts.All([.. rows.Select(row => clause[row]).OfType<Element.Cell>().Select(cell => Constants.Is(clause.Lexicon.Schema, cell))]) };
        Make(clause, new Condition.Compare(new Expression.Value(column), comparison, new Operand.Nested(query)), at, [.. rows, aggregate, .. Places(measure, clause.ColumnOf(before is { } place ? clause[place] : null)?.Name == column.Column ? before : null)]);
    }

    private static void OtherRow(Clause clause, int at, Cue.Compare compare, int? between, int row, Element.Cell other)
    {
        var (comparison, hint) = Direction(clause, compare, row);
        int? measure = between ?? Before(clause, at);
        if (Column(clause, measure, hint, other.Column.Column.Table) is not { } column)
        {
            return;
        }

        var query = new QueryForm([new Expression.Value(column)]) { Where = Constants.Is(clause.Lexicon.Schema, other), Limit = 1 };
        Make(clause, new Condition.Compare(new Expression.Value(column), comparison, new Operand.Nested(query)), at, [row, .. Places(measure)]);
    }

    /// <summary>The measure that is named, else what the comparison measures; of a table, if that is told.</summary>
    private static ColumnUse? Column(Clause clause, int? measure, Hint? hint, string? table)
    {
        var named = measure is { } place ? clause.ColumnOf(clause[place])?.Name : null;
        var column = named ?? (hint is null ? null : table is null ? HintedColumns.Find(clause, hint)?.Column : HintedColumns.In(clause, table, hint));

        return column is { } found && (table is null || found.Table == table) && clause.Lexicon.Schema.FindColumn(found)!.Type.IsOrdered() ? new ColumnUse(found) : null;
    }

    /// <summary>比 alone does not say which way.</summary>
    private static (Comparison Comparison, Hint? Hint) Direction(Clause clause, Cue.Compare compare, int last)
    {
        if (!compare.SaidBehind)
        {
            return (compare.Comparison, compare.Hint);
        }

        var adjective = clause.Words.Skip(clause[last].End).Take(Near).Select(word => word.Text).FirstOrDefault(Adjectives.Table.ContainsKey);
        var (isLess, hint) = adjective is null ? (false, null) : Adjectives.Table[adjective];

        return (isLess ? Comparison.Less : Comparison.Greater, hint);
    }

    private static int? Before(Clause clause, int at) =>
        at > 0 && clause.Gap(at - 1, at) <= Near && clause.ColumnOf(clause[at - 1]) is { } column && column.Type.IsOrdered() ? at - 1 : null;

    private static Element? Beside(Clause clause, int left, int right) => right < clause.Count && clause.Gap(left, right) <= 1 ? clause[right] : null;

    private static IEnumerable<int> Places(params int?[] places) => places.OfType<int>();

    private static void Make(Clause clause, Condition condition, int at, int[] parts)
    {
        int[] all = [at, .. parts];
        clause.Replace(new Element.Test(condition, clause.Atoms(all)) { Region = Region.Relative }, all);
    }
}
