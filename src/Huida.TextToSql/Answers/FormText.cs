using System.Diagnostics;
using System.Globalization;
using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Answers;

/// <summary>A query form to be read by whoever knows the schema: SQL's words in SQL's order, without joins.</summary>
public static class FormText
{
    public static string Write(QueryForm form)
    {
        List<string> clauses = [$"select {(form.Distinct ? "distinct " : "")}{List(form.Select.Select(Write))}"];
        Add("with", form.Entities.Select(Write));
        Add("by", form.Roles.Select(role => role.ToString()));
        Add("where", Of(form.Where));
        Add("group by", form.GroupBy.Select(Write));
        Add("having", Of(form.Having));
        Add("order by", form.OrderBy.Select(order => Write(order.By) + (order.Descending ? " desc" : "")));
        Add("limit", form.Limit is { } limit ? [limit.ToString(CultureInfo.InvariantCulture)] : []);

        return string.Join(' ', clauses);

        void Add(string word, IEnumerable<string> items)
        {
            if (List(items) is { Length: > 0 } list)
            {
                clauses.Add($"{word} {list}");
            }
        }
    }

    private static IEnumerable<string> Of(Condition? condition) => condition is null ? [] : [Write(condition)];

    private static string Write(Condition condition) => condition switch
    {
        Condition.And(var parts) => string.Join(" and ", parts.Select(WritePart)),
        Condition.Or(var parts) => string.Join(" or ", parts.Select(WritePart)),
        Condition.Not(var part) => $"not {WritePart(part)}",
        Condition.Compare(var left, var comparison, var right) => $"{Write(left)} {Sign(comparison)} {Write(right)}",
        Condition.Between(var left, var low, var high) => $"{Write(left)} between {Write(low)} and {Write(high)}",
        Condition.Contains(var column, var text, var place) => $"{Write(column)} contains {Quote(text)}{(place == TextPlace.Anywhere ? "" : place == TextPlace.Start ? " at its start" : " at its end")}",
        Condition.In(var column, var values) => $"{Write(column)} in ({List(values.Select(Write))})",
        Condition.InQuery(var column, var query) => $"{Write(column)} in ({Write(query)})",
        Condition.IsEmpty(var column) => $"{Write(column)} is empty",
        _ => throw new UnreachableException(),
    };

    private static string WritePart(Condition condition) => condition is Condition.And or Condition.Or ? $"({Write(condition)})" : Write(condition);

    private static string Write(Expression expression) => expression switch
    {
        Expression.Value(var column) => Write(column),
        Expression.CountRows(var table) => $"count({Write(table)})",
        Expression.Aggregate(var function, var column, var distinct) => $"{Word(function)}({(distinct ? "distinct " : "")}{Write(column)})",
        _ => throw new UnreachableException(),
    };

    private static string Write(Operand operand) => operand switch
    {
        Operand.Column(var use) => Write(use),
        Operand.Nested(var query) => $"({Write(query)})",
        Operand.Constant.Text(var text) => Quote(text),
        Operand.Constant.Number(var number) => number.ToString(CultureInfo.InvariantCulture),
        Operand.Constant.Date(var day) => day.ToString("O", CultureInfo.InvariantCulture),
        Operand.Constant.Boolean(var isTrue) => isTrue ? "true" : "false",
        _ => throw new UnreachableException(),
    };

    private static string Write(TableUse use) => use.Table + Mark(use.Instance);

    private static string Write(ColumnUse use) => $"{Write(use.Table)}.{use.Column.Column}";

    /// <summary>Another part of the same table.</summary>
    private static string Mark(int instance) => new('\'', instance);

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string Sign(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        Comparison.GreaterOrEqual => ">=",
        _ => throw new UnreachableException(),
    };

    private static string Word(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "count",
        AggregateFunction.Sum => "sum",
        AggregateFunction.Average => "avg",
        AggregateFunction.Minimum => "min",
        AggregateFunction.Maximum => "max",
        _ => throw new UnreachableException(),
    };
}
