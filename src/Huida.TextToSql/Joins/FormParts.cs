using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Joins;

/// <summary>What a form names, without what its nested queries name.</summary>
internal static class FormParts
{
    public static IEnumerable<Expression> Expressions(this QueryForm form) =>
    [
        .. form.Select,
        .. form.Where.Expressions(),
        .. form.GroupBy.Select(column => new Expression.Value(column)),
        .. form.Having.Expressions(),
        .. form.OrderBy.Select(order => order.By),
    ];

    public static IEnumerable<Expression> Expressions(this Condition? condition) => condition switch
    {
        null => [],
        Condition.And all => all.Parts.SelectMany(Expressions),
        Condition.Or any => any.Parts.SelectMany(Expressions),
        Condition.Not no => no.Part.Expressions(),
        Condition.Compare { Right: Operand.Column column } compare => [compare.Left, new Expression.Value(column.Use)],
        Condition.Compare compare => [compare.Left],
        Condition.Between between => [between.Left],
        Condition.Contains contains => [new Expression.Value(contains.Column)],
        Condition.In within => [new Expression.Value(within.Column)],
        Condition.InQuery within => [new Expression.Value(within.Column)],
        Condition.IsEmpty isEmpty => [new Expression.Value(isEmpty.Column)],
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    /// <summary>The leaves: conditions that are not made of conditions.</summary>
    public static IEnumerable<Condition> Leaves(this Condition? condition) => condition switch
    {
        null => [],
        Condition.And all => all.Parts.SelectMany(Leaves),
        Condition.Or any => any.Parts.SelectMany(Leaves),
        Condition.Not no => no.Part.Leaves(),
        _ => [condition],
    };

    /// <summary>What must all hold.</summary>
    public static IReadOnlyList<Condition> Conjuncts(this Condition? condition) => condition switch
    {
        null => [],
        Condition.And all => [.. all.Parts.SelectMany(Conjuncts)],
        _ => [condition],
    };

    public static Condition? All(IReadOnlyList<Condition> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        _ => new Condition.And(parts),
    };

    public static IEnumerable<QueryForm> Nested(this QueryForm form) => form.Where.Leaves().Concat(form.Having.Leaves())
        .Select(Nested)
        .OfType<QueryForm>();

    /// <summary>The tables, in the order in which they are named.</summary>
    public static IReadOnlyList<TableUse> Tables(this QueryForm form) =>
        [.. form.Expressions().Select(Table).Concat(form.Entities).Distinct()];

    public static TableUse Table(this Expression expression) => expression switch
    {
        Expression.Value value => value.Column.Table,
        Expression.Aggregate aggregate => aggregate.Column.Table,
        Expression.CountRows count => count.Table,
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    public static bool IsAggregate(this Expression expression) => expression is not Expression.Value;

    private static QueryForm? Nested(Condition leaf) => leaf switch
    {
        Condition.InQuery within => within.Query,
        Condition.Compare { Right: Operand.Nested nested } => nested.Query,
        _ => null,
    };
}
