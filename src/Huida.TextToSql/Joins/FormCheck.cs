using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Joins;

/// <summary>Holds a form, its nested queries too, against a schema.</summary>
internal sealed class FormCheck(DatabaseSchema schema)
{
    /// <returns>The first fault, or null.</returns>
    public Completion.Faulty? Find(QueryForm form) => FindInShape(form)
        ?? FindInNames(form)
        ?? FindInValues(form)
        ?? FindInConditions(form)
        ?? FindInGroups(form)
        ?? form.Nested().Select(Find).FirstOrDefault(fault => fault is not null);

    private static Completion.Faulty? FindInShape(QueryForm form)
    {
        if (form.Select.Count == 0)
        {
            return Fault(FormFault.NothingSelected);
        }

        if (form.Limit < 1)
        {
            return Fault(FormFault.LimitBelowOne);
        }

        return HasMissingParts(form.Where) || HasMissingParts(form.Having) ? Fault(FormFault.MissingParts) : null;
    }

    private static bool HasMissingParts(Condition? condition) => condition switch
    {
        Condition.And all => all.Parts.Count < 2 || all.Parts.Any(HasMissingParts),
        Condition.Or any => any.Parts.Count < 2 || any.Parts.Any(HasMissingParts),
        Condition.Not no => HasMissingParts(no.Part),
        Condition.In within => within.Values.Count == 0,
        _ => false,
    };

    private Completion.Faulty? FindInNames(QueryForm form)
    {
        var tables = form.Tables();
        if (tables.FirstOrDefault(use => schema.FindTable(use.Table) is null) is { Table: { } unknown })
        {
            return Fault(FormFault.UnknownTable, unknown);
        }

        if (form.Expressions().Select(ColumnOf).FirstOrDefault(column => column is { } named && schema.FindColumn(named) is null) is { } missing)
        {
            return Fault(FormFault.UnknownColumn, missing.ToString());
        }

        return tables.Count > JoinSearch.MostTables ? Fault(FormFault.TooManyTables) : null;
    }

    private Completion.Faulty? FindInValues(QueryForm form) => form.Expressions().Select(FindInValue).FirstOrDefault(fault => fault is not null);

    private Completion.Faulty? FindInValue(Expression expression) => expression switch
    {
        Expression.Aggregate { Function: AggregateFunction.Sum or AggregateFunction.Average } sum
            when schema.TypeOf(sum.Column.Column) is not (ColumnType.Integer or ColumnType.Number) => Fault(FormFault.NotANumber, sum.Column.Column.ToString()),
        Expression.Aggregate { Function: AggregateFunction.Count, Distinct: false } or Expression.CountRows => null,
        _ => ColumnOf(expression) is { } column && schema.TypeOf(column) == ColumnType.Binary ? Fault(FormFault.OnlyCountable, column.ToString()) : null,
    };

    private Completion.Faulty? FindInConditions(QueryForm form) =>
        form.Where.Leaves().Concat(form.Having.Leaves()).Select(FindInCondition).FirstOrDefault(fault => fault is not null);

    private Completion.Faulty? FindInCondition(Condition leaf)
    {
        (ColumnType type, IEnumerable<Operand.Constant> constants) = leaf switch
        {
            Condition.Compare { Right: Operand.Constant constant } compare => (schema.TypeOf(compare.Left), [constant]),
            Condition.Between between => (schema.TypeOf(between.Left), [between.Low, between.High]),
            Condition.In within => (schema.TypeOf(within.Column.Column), within.Values),
            _ => (ColumnType.Text, (IEnumerable<Operand.Constant>)[]),
        };
        if (constants.Any(constant => constant.As(type) is null))
        {
            return Fault(FormFault.OtherType, leaf.Expressions().Select(ColumnOf).FirstOrDefault()?.ToString() ?? "");
        }

        return leaf switch
        {
            Condition.InQuery { Query.Select.Count: > 1 } or Condition.Compare { Right: Operand.Nested { Query.Select.Count: > 1 } } =>
                Fault(FormFault.SeveralColumns),
            Condition.Compare { Right: Operand.Nested nested } when MayHaveRows(nested.Query) => Fault(FormFault.SeveralRows),
            _ => null,
        };
    }

    private static bool MayHaveRows(QueryForm query) =>
        query.Limit != 1 && (query.GroupBy.Count > 0 || query.Select.Any(expression => !expression.IsAggregate()));

    private Completion.Faulty? FindInGroups(QueryForm form)
    {
        if (form.Where.Expressions().FirstOrDefault(expression => expression.IsAggregate()) is { } aggregate)
        {
            return Fault(FormFault.AggregateOfRows, aggregate.Table().Table);
        }

        if (form.Having is null && !form.IsGrouped())
        {
            return null;
        }

        var grouped = form.Grouped();
        var differing = form.Having.Expressions().Concat(form.OrderBy.Select(order => order.By))
            .OfType<Expression.Value>()
            .FirstOrDefault(value => !grouped.Contains(value.Column) && !IsTold(value.Column, grouped));

        return differing is null ? null : Fault(FormFault.ValueOfGroup, differing.Column.Column.ToString());
    }

    // Whoever groups by a table's primary key has one row of it in each group.
    private bool IsTold(ColumnUse column, IReadOnlyList<ColumnUse> grouped)
    {
        var key = schema.KeyOf(column.Table);

        return key.Count > 0 && key.All(grouped.Contains);
    }

    private static ColumnName? ColumnOf(Expression expression) => expression switch
    {
        Expression.Value value => value.Column.Column,
        Expression.Aggregate aggregate => aggregate.Column.Column,
        _ => null,
    };

    private static Completion.Faulty Fault(FormFault fault, string subject = "") => new(fault, subject);
}
