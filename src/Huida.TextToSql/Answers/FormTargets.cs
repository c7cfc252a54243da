using System.Diagnostics;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;

namespace Huida.TextToSql.Answers;

/// <summary>What the question may have named for a part of a form to be there.</summary>
internal static class FormTargets
{
    public static IReadOnlyList<LinkTarget> Of(Expression expression) => expression switch
    {
        Expression.Value(var column) => [new LinkTarget.Column(column.Column)],
        Expression.Aggregate aggregate => [new LinkTarget.Column(aggregate.Column.Column)],
        Expression.CountRows(var table) => [new LinkTarget.Table(table.Table)],
        _ => throw new UnreachableException(),
    };

    public static IReadOnlyList<LinkTarget> Of(QueryForm query) =>
    [
        .. query.Select.SelectMany(Of),
        new LinkTarget.Table(FormTables.Subject(query).Table),
        .. query.Entities.Select(use => new LinkTarget.Table(use.Table)),
        .. query.Where is { } where ? Of(where) : [],
        .. query.Having is { } having ? Of(having) : [],
    ];

    public static IReadOnlyList<LinkTarget> Of(Condition condition) => condition switch
    {
        Condition.And(var parts) => [.. parts.SelectMany(Of)],
        Condition.Or(var parts) => [.. parts.SelectMany(Of)],
        Condition.Not(var part) => Of(part),
        Condition.Compare compare => [.. Of(compare.Left), .. Of(compare.Right, compare.Left)],
        Condition.Between between => [.. Of(between.Left), .. Of(between.Low, between.Left), .. Of(between.High, between.Left)],
        Condition.Contains contains => [new LinkTarget.Column(contains.Column.Column), new LinkTarget.Cell(contains.Column.Column, contains.Text)],
        Condition.In within => [.. Of(new Expression.Value(within.Column)), .. within.Values.SelectMany(value => Of(value, new Expression.Value(within.Column)))],
        Condition.InQuery inner => Of(inner.Query),
        Condition.IsEmpty empty => [new LinkTarget.Column(empty.Column.Column)],
        _ => throw new UnreachableException(),
    };

    private static IReadOnlyList<LinkTarget> Of(Operand operand, Expression left) => operand switch
    {
        Operand.Constant.Text(var text) when left is Expression.Value(var column) => [new LinkTarget.Cell(column.Column, text), new LinkTarget.Constant((Operand.Constant)operand)],
        Operand.Constant constant => [new LinkTarget.Constant(constant)],
        Operand.Column(var use) => [new LinkTarget.Column(use.Column)],
        Operand.Nested(var query) => Of(query),
        _ => throw new UnreachableException(),
    };
}
