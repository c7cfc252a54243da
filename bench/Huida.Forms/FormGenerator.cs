using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.Forms;

/// <summary>Query forms by chance over a schema, each of them one that can be completed: all cases of all their records come up.</summary>
public sealed class FormGenerator(DatabaseSchema schema, Random random)
{
    private const int MostTables = 4;

    private static readonly string[] Texts = ["a", "O'Hara", "100%", "a_b\\", "慧", "'; DROP TABLE t; --", "@p0", "\"", ""];

    public QueryForm Form() => Form(depth: 2);

    /// <summary>Tables that keys connect; now and then one of them twice, where another refers to it by two keys.</summary>
    public IReadOnlyList<TableUse> Tables()
    {
        List<TableUse> uses = [new(Pick(schema.Tables).Name)];
        while (uses.Count < MostTables && random.Next(2) == 0)
        {
            string[] near =
            [
                .. schema.Keys.Where(key => uses.Any(use => use.Table == key.From.Table)).Select(key => key.To.Table),
                .. schema.Keys.Where(key => uses.Any(use => use.Table == key.To.Table)).Select(key => key.From.Table),
            ];
            uses.Add(near.Length == 0 ? uses[0] : new TableUse(Pick(near)));
        }

        uses = [.. uses.Distinct()];
        var twice = schema.Keys
            .Where(key => uses.Contains(new TableUse(key.From.Table)) && (key.From.Table == key.To.Table
                || schema.Keys.Any(other => other != key && other.From.Table == key.From.Table && other.To.Table == key.To.Table)))
            .ToArray();
        if (twice.Length > 0 && random.Next(3) == 0)
        {
            uses.AddRange(new TableUse(Pick(twice).To.Table), new TableUse(Pick(twice).To.Table, 1));
        }

        return [.. uses.Distinct()];
    }

    /// <summary>A condition on rows of some tables, two levels deep at the most.</summary>
    public Condition Condition(IReadOnlyList<TableUse> uses, int depth) => (depth > 0 ? random.Next(12) : random.Next(6, 11)) switch
    {
        0 or 1 => new Condition.And(Several(() => Condition(uses, depth - 1), 2)),
        2 or 3 => new Condition.Or(Several(() => Condition(uses, depth - 1), 2)),
        4 => new Condition.Not(Condition(uses, depth - 1)),
        5 => WithNested(uses, depth),
        6 => Compare(Value(uses)),
        7 => Between(Value(uses)),
        8 => ColumnOf(uses, ColumnType.Text) is { } text
            ? new Condition.Contains(text, Pick(Texts), (TextPlace)random.Next(3))
            : Compare(Value(uses)),
        9 => Within(Column(uses)),
        10 => new Condition.IsEmpty(Column(uses)),
        _ => new Condition.InQuery(Column(uses), NestedColumn(depth)),
    };

    private QueryForm Form(int depth)
    {
        var uses = Tables();
        bool isGrouped = random.Next(3) == 0;
        Expression[] select = [.. Several(() => isGrouped && random.Next(2) == 0 ? Aggregate(uses) : Value(uses), 1)];
        ColumnUse[] groups = isGrouped && random.Next(2) == 0 ? [Column(uses)] : [];
        bool computes = groups.Length > 0 || select.Any(one => one is not Expression.Value);
        ColumnUse[] grouped = [.. groups, .. select.OfType<Expression.Value>().Select(value => value.Column)];

        return new QueryForm(select)
        {
            Distinct = !computes && random.Next(4) == 0,
            Entities = [.. uses],
            Where = random.Next(2) == 0 ? Condition(uses, depth) : null,
            GroupBy = groups,
            Having = computes && random.Next(3) == 0 ? Having(uses, grouped) : null,
            OrderBy = random.Next(3) == 0 ? [new Ordering(OrderOf(uses, grouped, computes), random.Next(2) == 0)] : [],
            Limit = random.Next(3) == 0 ? random.Next(1, 5) : null,
        };
    }

    private Expression OrderOf(IReadOnlyList<TableUse> uses, ColumnUse[] grouped, bool computes) => computes
        ? grouped.Length > 0 && random.Next(2) == 0 ? new Expression.Value(Pick(grouped)) : Aggregate(uses)
        : Value(uses);

    private Condition Having(IReadOnlyList<TableUse> uses, ColumnUse[] grouped) => random.Next(3) switch
    {
        0 => Between(Aggregate(uses)),
        1 when grouped.Length > 0 => new Condition.And([Compare(Aggregate(uses)), Compare(new Expression.Value(Pick(grouped)))]),
        _ => Compare(Aggregate(uses)),
    };

    private Condition.Compare WithNested(IReadOnlyList<TableUse> uses, int depth)
    {
        var inner = Tables();
        var value = inner.SelectMany(Columns).FirstOrDefault(column => TypeOf(column) is ColumnType.Integer or ColumnType.Number);
        var one = value == default ? new Expression.CountRows(Pick(inner)) : (Expression)new Expression.Aggregate((AggregateFunction)random.Next(5), value);
        var query = new QueryForm([one]) { Entities = inner, Where = random.Next(2) == 0 ? Condition(inner, depth - 1) : null };

        return new Condition.Compare(Value(uses), (Comparison)random.Next(6), new Operand.Nested(query));
    }

    private QueryForm NestedColumn(int depth)
    {
        var inner = Tables();

        return new QueryForm([Value(inner)])
        {
            Entities = inner,
            Where = random.Next(2) == 0 ? Condition(inner, depth - 1) : null,
            Limit = random.Next(4) == 0 ? 2 : null,
        };
    }

    private Condition.Compare Compare(Expression left) => left is Expression.Value value && random.Next(6) == 0
        ? new Condition.Compare(left, (Comparison)random.Next(6), new Operand.Column(value.Column))
        : new Condition.Compare(left, (Comparison)random.Next(6), Constant(TypeOf(left)));

    private Condition.Between Between(Expression left) => new(left, Constant(TypeOf(left)), Constant(TypeOf(left)));

    private Condition.In Within(ColumnUse column) => new(column, Several(() => Constant(TypeOf(column)), 1));

    private Operand.Constant Constant(ColumnType type) => type switch
    {
        ColumnType.Integer => new Operand.Constant.Number(random.Next(-1, 7)),
        ColumnType.Number => new Operand.Constant.Number(random.Next(-2, 14) / 2m),
        ColumnType.Boolean => new Operand.Constant.Boolean(random.Next(2) == 0),
        ColumnType.Date when random.Next(3) > 0 => new Operand.Constant.Date(new DateOnly(2026, random.Next(1, 5), 1)),
        ColumnType.Text when random.Next(4) == 0 => new Operand.Constant.Number(random.Next(3000) / 10m),
        _ => new Operand.Constant.Text(Pick(Texts)),
    };

    private Expression Aggregate(IReadOnlyList<TableUse> uses)
    {
        if (random.Next(3) == 0)
        {
            return new Expression.CountRows(Pick(uses));
        }

        var column = Column(uses);
        var function = TypeOf(column) is ColumnType.Integer or ColumnType.Number
            ? (AggregateFunction)random.Next(5)
            : Pick([AggregateFunction.Count, AggregateFunction.Minimum, AggregateFunction.Maximum]);

        return new Expression.Aggregate(function, column, function == AggregateFunction.Count && random.Next(2) == 0);
    }

    private Expression.Value Value(IReadOnlyList<TableUse> uses) => new(Column(uses));

    // Every table has a column that can be shown or a neighbour's key; pictures are only counted.
    private ColumnUse Column(IReadOnlyList<TableUse> uses) => Pick(uses.SelectMany(Columns).Where(column => TypeOf(column) != ColumnType.Binary).ToArray());

    private ColumnUse? ColumnOf(IReadOnlyList<TableUse> uses, ColumnType type) =>
        uses.SelectMany(Columns).Where(column => TypeOf(column) == type).Cast<ColumnUse?>().FirstOrDefault();

    private IEnumerable<ColumnUse> Columns(TableUse use) => schema.FindTable(use.Table)!.Columns.Select(column => new ColumnUse(column.Name, use.Instance));

    private ColumnType TypeOf(ColumnUse column) => schema.FindColumn(column.Column)!.Type;

    private ColumnType TypeOf(Expression expression) => expression switch
    {
        Expression.Value value => TypeOf(value.Column),
        Expression.Aggregate { Function: AggregateFunction.Minimum or AggregateFunction.Maximum } extreme => TypeOf(extreme.Column),
        _ => ColumnType.Number,
    };

    private T[] Several<T>(Func<T> make, int atLeast) => [.. Enumerable.Range(0, random.Next(atLeast, 4)).Select(_ => make())];

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
