using System.Text.Json;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.Evaluation.TextToSql;

/// <summary>
/// Reads Spider's parsed queries as query forms, their joins forgotten: a question's ideal reading. Null where forms cannot say it:
/// arithmetic, several queries set against each other beyond one column, tables from queries.
/// </summary>
internal sealed class SpiderForms(JsonElement names, DatabaseSchema schema)
{
    private static readonly AggregateFunction[] Aggregates =
        [AggregateFunction.Maximum, AggregateFunction.Minimum, AggregateFunction.Count, AggregateFunction.Sum, AggregateFunction.Average];

    private readonly string[] _tables = [.. names.GetProperty("table_names_original").EnumerateArray().Select(name => name.GetString()!)];
    private readonly (int Table, string Name)[] _columns =
        [.. names.GetProperty("column_names_original").EnumerateArray().Select(pair => (pair[0].GetInt32(), pair[1].GetString()!))];

    public QueryForm? Read(JsonElement sql)
    {
        try
        {
            return Form(sql);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private QueryForm Form(JsonElement sql)
    {
        string[] from = [.. sql.GetProperty("from").GetProperty("table_units").EnumerateArray().Select(TableOf)];
        if (from.Distinct().Count() < from.Length)
        {
            throw new NotSupportedException("a table twice");
        }

        var select = sql.GetProperty("select");
        var items = select[1].EnumerateArray().Select(item => ValueOf(item[0].GetInt32(), item[1], from)).ToArray();
        var order = sql.GetProperty("orderBy");
        var form = new QueryForm(items)
        {
            Distinct = select[0].GetBoolean(),
            Where = Condition(sql.GetProperty("where"), from),
            GroupBy = [.. sql.GetProperty("groupBy").EnumerateArray().Select(Column)],
            Having = Condition(sql.GetProperty("having"), from),
            OrderBy = order.GetArrayLength() == 0
                ? []
                : [.. order[1].EnumerateArray().Select(unit => new Ordering(ValueOf(0, unit, from), order[0].GetString() == "desc"))],
            Limit = sql.GetProperty("limit").ValueKind == JsonValueKind.Null ? null : sql.GetProperty("limit").GetInt32(),
        };

        // What only takes part; a bridge between named tables is found again.
        var named = Named(form).ToHashSet();
        form = form with { Entities = [.. from.Where(table => !named.Contains(table) && IsEnd(table, from)).Select(table => new TableUse(table))] };

        return Combine(form, sql);
    }

    private QueryForm Combine(QueryForm form, JsonElement sql)
    {
        foreach (string operation in (string[])["intersect", "except", "union"])
        {
            if (sql.GetProperty(operation) is not { ValueKind: JsonValueKind.Object } other)
            {
                continue;
            }

            if (operation == "union" || form.Select is not [Expression.Value one] || Form(other) is not { Select: [Expression.Value] } second || form.OrderBy.Count > 0)
            {
                throw new NotSupportedException(operation);
            }

            Condition within = new Condition.InQuery(one.Column, second);
            within = operation == "except" ? new Condition.Not(within) : within;

            return form with { Distinct = true, Where = form.Where is null ? within : new Condition.And([form.Where, within]) };
        }

        return form;
    }

    private static IEnumerable<string> Named(QueryForm form) => Huida.TextToSql.Joins.FormParts.Tables(form).Select(use => use.Table);

    private bool IsEnd(string table, string[] from) => from.Count(other => schema.Keys.Any(key =>
        (key.From.Table == table && key.To.Table == other) || (key.To.Table == table && key.From.Table == other))) < 2;

    private Condition? Condition(JsonElement conditions, string[] from)
    {
        var parts = conditions.EnumerateArray().ToArray();
        if (parts.Length == 0)
        {
            return null;
        }

        // AND binds closer than OR.
        List<List<Condition>> alternatives = [[Leaf(parts[0], from)]];
        for (int i = 1; i < parts.Length; i += 2)
        {
            if (parts[i].GetString() == "or")
            {
                alternatives.Add([]);
            }

            alternatives[^1].Add(Leaf(parts[i + 1], from));
        }

        Condition[] all = [.. alternatives.Select(one => one.Count == 1 ? one[0] : new Condition.And(one))];

        return all.Length == 1 ? all[0] : new Condition.Or(all);
    }

    private Condition Leaf(JsonElement unit, string[] from)
    {
        var left = ValueOf(0, unit[2], from);
        Condition leaf = unit[1].GetInt32() switch
        {
            1 => new Condition.Between(left, Constant(unit[3]), Constant(unit[4])),
            2 => Compare(Comparison.Equal),
            3 => Compare(Comparison.Greater),
            4 => Compare(Comparison.Less),
            5 => Compare(Comparison.GreaterOrEqual),
            6 => Compare(Comparison.LessOrEqual),
            7 => Compare(Comparison.NotEqual),
            8 when unit[3].ValueKind == JsonValueKind.Object => new Condition.InQuery(((Expression.Value)left).Column, Form(unit[3])),
            9 => Like(((Expression.Value)left).Column, unit[3].GetString()!.Trim('"')),
            _ => throw new NotSupportedException("an operator"),
        };

        return unit[0].GetBoolean() ? new Condition.Not(leaf) : leaf;

        Condition Compare(Comparison comparison) => new Condition.Compare(left, comparison, unit[3].ValueKind switch
        {
            JsonValueKind.Object => new Operand.Nested(Form(unit[3])),
            JsonValueKind.Array => new Operand.Column(Column(unit[3])),
            _ => Constant(unit[3]),
        });
    }

    private static Condition Like(ColumnUse column, string pattern)
    {
        string text = pattern.Trim('%');
        if (text.Contains('%') || text.Contains('_'))
        {
            throw new NotSupportedException("a pattern");
        }

        return (pattern.StartsWith('%'), pattern.EndsWith('%')) switch
        {
            (true, true) => new Condition.Contains(column, text, TextPlace.Anywhere),
            (true, false) => new Condition.Contains(column, text, TextPlace.End),
            (false, true) => new Condition.Contains(column, text, TextPlace.Start),
            _ => new Condition.Compare(new Expression.Value(column), Comparison.Equal, new Operand.Constant.Text(text)),
        };
    }

    private static Operand.Constant Constant(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => new Operand.Constant.Number(value.GetDecimal()),
        JsonValueKind.String => new Operand.Constant.Text(value.GetString()!.Trim('"')),
        _ => throw new NotSupportedException("a value"),
    };

    private Expression ValueOf(int aggregate, JsonElement valueUnit, string[] from)
    {
        var column = valueUnit[1];
        if (valueUnit[0].GetInt32() != 0)
        {
            throw new NotSupportedException("arithmetic");
        }

        int inner = column[0].GetInt32();
        int function = aggregate != 0 ? aggregate : inner;
        if (column[1].GetInt32() == 0)
        {
            return function == 3 ? new Expression.CountRows(new TableUse(Counted(from))) : throw new NotSupportedException("all columns");
        }

        return function == 0
            ? new Expression.Value(Column(column))
            : new Expression.Aggregate(Aggregates[function - 1], Column(column), column[2].GetBoolean());
    }

    /// <summary>Whose rows COUNT(*) counts: the table that refers to the others.</summary>
    private string Counted(string[] from) =>
        from.OrderByDescending(table => schema.Keys.Count(key => key.From.Table == table && from.Contains(key.To.Table))
            - schema.Keys.Count(key => key.To.Table == table && from.Contains(key.From.Table))).First();

    private string TableOf(JsonElement unit) => unit[0].GetString() == "table_unit"
        ? TableNamed(_tables[unit[1].GetInt32()])
        : throw new NotSupportedException("a table from a query");

    private string TableNamed(string name) => schema.Tables.Single(table => string.Equals(table.Name, name, StringComparison.OrdinalIgnoreCase)).Name;

    private ColumnUse Column(JsonElement unit)
    {
        var (table, name) = _columns[unit[1].GetInt32()];
        var found = schema.FindTable(TableNamed(_tables[table]))!.Columns
            .Single(column => string.Equals(column.Name.Column, name, StringComparison.OrdinalIgnoreCase));

        return new ColumnUse(found.Name);
    }
}
