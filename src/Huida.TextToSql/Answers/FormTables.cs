using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;

namespace Huida.TextToSql.Answers;

/// <summary>Which table a form is about, and which take part without being named by a column.</summary>
internal static class FormTables
{
    public static TableUse Subject(QueryForm form) =>
        form.Select.OfType<Expression.CountRows>().Select(count => (TableUse?)count.Table).FirstOrDefault()
        ?? form.Select.OfType<Expression.Aggregate>().Select(aggregate => (TableUse?)aggregate.Column.Table).FirstOrDefault()
        ?? ((Expression.Value)form.Select[0]).Column.Table;

    public static IEnumerable<TableUse> Unnamed(QueryForm form, TableUse subject) =>
        form.Entities.Except(form.Expressions().Select(expression => expression.Table()).Prepend(subject));

    /// <summary>
    /// What there is or is not, by a query that a condition looks into: its rows. Where it looks for the very rows that the condition is
    /// about, those that they are to have.
    /// </summary>
    public static IReadOnlyList<TableUse> Sought(QueryForm within, TableUse about)
    {
        var subject = Subject(within);
        TableUse[] had = [.. within.Entities.Except([about])];

        return subject != about || within.Having is not null ? [subject]
            : had.Length > 0 ? had
            : [within.Where.Expressions().Select(expression => expression.Table()).FirstOrDefault(table => table != about, subject)];
    }
}
