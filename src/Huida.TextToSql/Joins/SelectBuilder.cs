using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Joins;

/// <summary>Writes a form that was checked, and the tree that joins it, down as a SELECT.</summary>
internal sealed class SelectBuilder
{
    private readonly DatabaseSchema _schema;
    private readonly QueryForm _form;
    private readonly Groups _groups;
    private readonly PrunedTree _tree;
    private readonly IReadOnlyDictionary<QueryForm, SqlSelect> _nested;
    private readonly Dictionary<TableUse, string> _aliases = [];

    /// <param name="nested">By the form itself, its nested queries completed.</param>
    public SelectBuilder(DatabaseSchema schema, QueryForm form, JoinTree tree, IReadOnlyDictionary<QueryForm, SqlSelect> nested)
    {
        _schema = schema;
        _form = form;
        _groups = Groups.Of(form, schema, tree);
        _tree = PrunedTree.Of(tree, form, _groups, schema);
        _nested = nested;
        foreach (var (use, _) in _tree.Tree.Walk())
        {
            _aliases.Add(use, AliasOf(use));
        }
    }

    public SqlSelect Build()
    {
        var steps = _tree.Tree.Walk().ToArray();
        var where = _tree.Present.Select(column => (SqlPredicate)new SqlPredicate.IsNull(new SqlExpression.Value(Column(column)), Negated: true));
        if (_form.Where is { } condition)
        {
            where = Parts(condition, negated: false).Concat(where);
        }

        SqlColumn[] grouped = [.. _groups.By.Select(Column).Distinct()];

        return new SqlSelect([.. _form.Select.Select(Item)], Table(steps[0].Use))
        {
            Distinct = _form.Distinct,
            Joins = [.. steps.Skip(1).Select(step => Join(step.Use, step.By!))],
            Where = SqlPredicate.All([.. where]),
            GroupBy = grouped,
            Told = [.. _groups.Told.Select(Column).Distinct().Except(grouped)],
            Having = _form.Having is { } having ? Predicate(having, negated: false) : null,
            OrderBy = [.. _form.OrderBy.Select(order => new SqlOrder(ValueOf(order.By), order.Descending, CanBeEmpty(order.By)))],
            Limit = _form.Limit,
        };
    }

    private SqlTable Table(TableUse use) => new(use.Table, _aliases[use]);

    private SqlJoin Join(TableUse use, JoinEdge by) => new(
        Table(use),
        new SqlColumn(_aliases[by.Child], by.From.Column.Column),
        new SqlColumn(_aliases[by.Parent], by.To.Column.Column));

    private SqlColumn Column(ColumnUse column)
    {
        var there = _tree.Standing(column);

        return new SqlColumn(_aliases[there.Table], there.Column.Column);
    }

    private SqlItem Item(Expression expression) => new(ValueOf(expression), NameOf(expression), _schema.TypeOf(expression));

    private SqlExpression ValueOf(Expression expression) => expression switch
    {
        Expression.Value value => new SqlExpression.Value(Column(value.Column)),
        Expression.Aggregate aggregate => new SqlExpression.Aggregate(aggregate.Function, Column(aggregate.Column), aggregate.Distinct),
        Expression.CountRows count => _tree.Identity(count.Table) is { Count: > 0 } identity
            ? new SqlExpression.CountDistinct([.. identity.Select(Column)])
            : new SqlExpression.CountAll(),
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    // An AND within an AND is its parts; so is NOT of an OR.
    private IReadOnlyList<SqlPredicate> Parts(Condition condition, bool negated) =>
        Predicate(condition, negated) is var predicate && predicate is SqlPredicate.And all ? all.Parts : [predicate];

    private SqlPredicate Predicate(Condition condition, bool negated) => condition switch
    {
        Condition.And all => negated
            ? new SqlPredicate.Or([.. all.Parts.Select(part => Predicate(part, negated))])
            : new SqlPredicate.And([.. all.Parts.SelectMany(part => Parts(part, negated))]),
        Condition.Or any => negated
            ? new SqlPredicate.And([.. any.Parts.SelectMany(part => Parts(part, negated))])
            : new SqlPredicate.Or([.. any.Parts.Select(part => Predicate(part, negated))]),
        Condition.Not no => Predicate(no.Part, !negated),
        Condition.Compare compare => Compare(compare, negated ? Opposite(compare.Comparison) : compare.Comparison),
        Condition.Between between => Days.Between(ValueOf(between.Left), _schema.TypeOf(between.Left), between, negated) ?? new SqlPredicate.Between(
            ValueOf(between.Left), Constant(between.Low, between.Left), Constant(between.High, between.Left), negated),
        Condition.Contains contains => new SqlPredicate.Contains(Column(contains.Column), contains.Text, contains.Place, negated),
        Condition.In within => In(within, negated),
        Condition.InQuery within => negated ? NotIn(within) : new SqlPredicate.InSelect(Column(within.Column), _nested[within.Query], Negated: false),
        Condition.IsEmpty isEmpty => new SqlPredicate.IsNull(new SqlExpression.Value(Column(isEmpty.Column)), negated),
        _ => throw new ArgumentOutOfRangeException(nameof(condition)),
    };

    private SqlPredicate Compare(Condition.Compare compare, Comparison comparison) =>
        Days.Compare(ValueOf(compare.Left), _schema.TypeOf(compare.Left), comparison, compare.Right)
        ?? new SqlPredicate.Compare(ValueOf(compare.Left), comparison, Right(compare));

    private SqlPredicate In(Condition.In within, bool negated)
    {
        var value = new Expression.Value(within.Column);

        return Days.In(ValueOf(value), _schema.TypeOf(value), within.Values, negated)
            ?? new SqlPredicate.In(Column(within.Column), [.. within.Values.Select(constant => Constant(constant, value))], negated);
    }

    // Exactly the rows that IN leaves out: a missing value within the query would leave no row at all, and a row whose cell is empty is among none.
    private SqlPredicate NotIn(Condition.InQuery within)
    {
        var query = _nested[within.Query];
        var selected = query.Items[0].Expression;
        var notIn = new SqlPredicate.InSelect(Column(within.Column), CanBeEmpty(within.Query.Select[0]) ? WithoutEmpty(query, selected) : query, Negated: true);

        return CanBeEmpty(new Expression.Value(within.Column))
            ? new SqlPredicate.Or([new SqlPredicate.IsNull(new SqlExpression.Value(Column(within.Column)), Negated: false), notIn])
            : notIn;
    }

    private static SqlSelect WithoutEmpty(SqlSelect query, SqlExpression selected)
    {
        var present = new SqlPredicate.IsNull(selected, Negated: true);

        return selected is SqlExpression.Value
            ? query with { Where = And(query.Where, present) }
            : query with { Having = And(query.Having, present) };
    }

    private static SqlPredicate And(SqlPredicate? given, SqlPredicate part) => given switch
    {
        null => part,
        SqlPredicate.And all => all.Parts.Contains(part) ? all : new SqlPredicate.And([.. all.Parts, part]),
        _ => given == part ? given : new SqlPredicate.And([given, part]),
    };

    private SqlOperand Right(Condition.Compare compare) => compare.Right switch
    {
        Operand.Constant constant => new SqlOperand.Constant(Constant(constant, compare.Left)),
        Operand.Column column => new SqlOperand.Column(Column(column.Use)),
        Operand.Nested nested => new SqlOperand.Select(_nested[nested.Query]),
        _ => throw new ArgumentOutOfRangeException(nameof(compare)),
    };

    private Operand.Constant Constant(Operand.Constant constant, Expression beside) => constant.As(_schema.TypeOf(beside))!;

    private bool CanBeEmpty(Expression expression) => expression switch
    {
        Expression.Value value => _schema.CanBeEmpty(value.Column.Column),
        Expression.Aggregate { Function: not AggregateFunction.Count } aggregate => _schema.CanBeEmpty(aggregate.Column.Column),
        _ => false,
    };

    private string AliasOf(TableUse use)
    {
        if (!_aliases.ContainsValue(use.Table))
        {
            return use.Table;
        }

        return Enumerable.Range(2, int.MaxValue - 2)
            .Select(number => $"{use.Table}_{number}")
            .First(alias => _schema.FindTable(alias) is null && !_aliases.ContainsValue(alias));
    }

    private static string NameOf(Expression expression) => expression switch
    {
        Expression.Value value => value.Column.Column.Column,
        Expression.Aggregate aggregate => $"{NameOf(aggregate.Function)}_{aggregate.Column.Column.Column}",
        _ => "count",
    };

    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "count",
        AggregateFunction.Sum => "sum",
        AggregateFunction.Average => "average",
        AggregateFunction.Minimum => "minimum",
        _ => "maximum",
    };

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Greater => Comparison.LessOrEqual,
        _ => Comparison.Less,
    };
}
