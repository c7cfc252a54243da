using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Tests and lacks as conditions on the rows that the question is about.</summary>
internal static class Conditions
{
    public static List<Condition> Of(Clause clause, Subject subject, Action<Element> use)
    {
        List<Condition> conditions = [];
        List<Element.Test> tests = [.. clause.Elements.OfType<Element.Test>()];
        for (int at = 0; at < tests.Count; at++)
        {
            use(tests[at]);
            List<Condition> either = [tests[at].Condition];
            while (at + 1 < tests.Count && SignBetween<Cue.Or>(clause, tests[at], tests[at + 1]) is { } or)
            {
                use(or);
                use(tests[++at]);
                either.Add(tests[at].Condition);
            }

            conditions.Add(either.Count == 1 ? either[0] : new Condition.Or(either));
        }

        conditions = Together(clause, subject, conditions, use);
        foreach (var lack in clause.Elements.OfType<Element.Lack>())
        {
            use(lack);
            conditions.Add(LackOf(clause, subject, lack));
        }

        return conditions;
    }

    /// <summary>Two values of one column cannot be in one row: the thing asked for has rows of both.</summary>
    private static List<Condition> Together(Clause clause, Subject subject, List<Condition> conditions, Action<Element> use)
    {
        List<Condition> sameColumn = [.. conditions.GroupBy(ColumnOf).FirstOrDefault(group => group.Key is not null && group.Count() > 1) ?? Contradicting(conditions)];
        if (sameColumn.Count == 0)
        {
            return conditions;
        }

        if (clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: Cue.Both }) is { } both)
        {
            use(both);
        }

        var rest = conditions.Except(sameColumn).ToList();
        if (clause.Decisions.Take(Choice.EitherOfBoth))
        {
            return [.. rest, new Condition.Or([.. sameColumn])];
        }

        var key = subject.FirstColumn is { } column && column.Table == sameColumn[0].Tables().First() ? column : subject.Key;

        return [.. rest, .. sameColumn.Select(condition => new Condition.InQuery(key, new QueryForm([new Expression.Value(key)]) { Where = condition }))];
    }

    private static ColumnUse? ColumnOf(Condition condition) => condition switch
    {
        Condition.Compare(Expression.Value(var column), Comparison.Equal, Operand.Constant) => column,
        Condition.Contains(var column, _, _) => column,
        _ => null,
    };

    /// <summary>Older than 45 and younger than 35: no row is both.</summary>
    private static IEnumerable<Condition> Contradicting(List<Condition> conditions) => conditions
        .OfType<Condition.Compare>()
        .SelectMany(low => conditions.OfType<Condition.Compare>()
            .Where(high => low.Left is Expression.Value && low.Left == high.Left
                && low.Comparison is Comparison.Greater or Comparison.GreaterOrEqual && high.Comparison is Comparison.Less or Comparison.LessOrEqual
                && low.Right is Operand.Constant.Number(var least) && high.Right is Operand.Constant.Number(var most) && least >= most)
            .SelectMany(high => (IEnumerable<Condition>)[low, high]))
        .Take(2);

    private static Condition.Not LackOf(Clause clause, Subject subject, Element.Lack lack)
    {
        bool byValue = IsOfValues(clause, lack, subject) ^ clause.Decisions.Take(Choice.LackOfValue);
        if (lack.Of is [Element.Test(var condition, _)] && !condition.IsOfGroups() && !byValue && condition.Tables().All(table => table.Table == subject.Table))
        {
            return new Condition.Not(condition);
        }

        var key = byValue && subject.FirstColumn is { } shown ? shown : subject.Key;
        var having = new QueryForm([new Expression.Value(key)]);
        var tests = lack.Of.OfType<Element.Test>().Select(test => test.Condition).ToList();
        having = having with
        {
            Entities = [.. lack.Of.OfType<Element.Entity>().Select(entity => new TableUse(entity.Table)).Distinct()],
            Where = FormParts.All([.. tests.Where(test => !test.IsOfGroups())]),
            Having = FormParts.All([.. tests.Where(test => test.IsOfGroups())]),
        };
        if (having.Having is not null)
        {
            having = having with { GroupBy = [key] };
        }

        return new Condition.Not(new Condition.InQuery(key, having));
    }

    /// <summary>Cities without a store that is open: cities are values of the stores' table, and none of their rows may be so.</summary>
    private static bool IsOfValues(Clause clause, Element.Lack lack, Subject subject) =>
        subject.FirstColumn is { } column && !clause.Lexicon.NamesRows(column.Column)
        && ElementTables.Of(lack).Contains(column.Column.Table) && lack.Of.Any(element => element is Element.Entity);

    private static Element? SignBetween<T>(Clause clause, Element left, Element right)
        where T : Cue => clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: T } && element.Start >= left.End && element.End <= right.Start);
}
