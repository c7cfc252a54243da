using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>
/// Which courses require calculus: a table between relates courses to courses, so the course that is named is another one than those
/// that are asked for, and stands where the table's later key leads.
/// </summary>
internal static class OtherRows
{
    public static List<Condition> In(List<Condition> conditions, Clause clause, Subject subject)
    {
        var asked = clause.Elements.OfType<Element.Entity>().FirstOrDefault(entity => entity.Table == subject.Table);
        if (asked is null || !clause.Elements.OfType<Element.Entity>().Any(between => between.Start >= asked.End && clause.Lexicon.RelatesToItself(between.Table, subject.Table)))
        {
            return conditions;
        }

        var name = clause.Lexicon.Naming.NameOf(subject.Table);

        return [.. conditions.Select(condition => condition is Condition.Compare(Expression.Value(var use), Comparison.Equal, Operand.Constant) test && use == new ColumnUse(name)
            ? test with { Left = new Expression.Value(use with { Instance = 1 }) }
            : condition)];
    }
}
