using System.Text.Json;

namespace Huida.Evaluation.TextToSql;

/// <summary>
/// Spider's four levels, by its published rules (Yu et al. 2018, arXiv 1809.08887; evaluation.py), oddities included, over the parsed query
/// that its files carry.
/// </summary>
internal static class SpiderHardness
{
    private const int Like = 9; // its place among Spider's operators

    private static readonly string[] SetOperations = ["intersect", "except", "union"];

    /// <param name="sql">The "sql" of a question.</param>
    public static string Of(JsonElement sql)
    {
        int clauses = Clauses(sql);
        int nested = Nested(sql);
        int others = Others(sql);

        return (clauses, nested, others) switch
        {
            ( <= 1, 0, 0) => "easy",
            ( <= 1, 0, <= 2) or ( <= 2, 0, < 2) => "medium",
            ( <= 2, 0, > 2) or (3, 0, <= 2) or ( <= 1, <= 1, 0) => "hard",
            _ => "extra",
        };
    }

    private static int Clauses(JsonElement sql) =>
        Count(sql.GetProperty("where").GetArrayLength() > 0)
        + Count(sql.GetProperty("groupBy").GetArrayLength() > 0)
        + Count(sql.GetProperty("orderBy").GetArrayLength() > 0)
        + Count(sql.GetProperty("limit").ValueKind != JsonValueKind.Null)
        + Math.Max(sql.GetProperty("from").GetProperty("table_units").GetArrayLength() - 1, 0)
        + Conditions(sql).Count(part => part.IsConnective ? part.Part.GetString() == "or" : part.Part[1].GetInt32() == Like);

    private static int Nested(JsonElement sql) =>
        Conditions(sql).Where(part => !part.IsConnective)
            .Sum(part => Count(part.Part[3].ValueKind == JsonValueKind.Object) + Count(part.Part[4].ValueKind == JsonValueKind.Object))
        + SetOperations.Count(name => sql.GetProperty(name).ValueKind == JsonValueKind.Object);

    private static int Others(JsonElement sql)
    {
        var select = sql.GetProperty("select")[1];
        var where = sql.GetProperty("where");
        var groupBy = sql.GetProperty("groupBy");
        var orderBy = sql.GetProperty("orderBy");
        IEnumerable<JsonElement> ordered = orderBy.GetArrayLength() == 0
            ? []
            : orderBy[1].EnumerateArray().SelectMany(unit => new[] { unit[1], unit[2] }).Where(unit => unit.ValueKind != JsonValueKind.Null);
        int aggregates = select.EnumerateArray()
            .Concat(where.EnumerateArray().Where((_, index) => index % 2 == 0))
            .Concat(groupBy.EnumerateArray())
            .Concat(ordered)
            .Concat(sql.GetProperty("having").EnumerateArray())
            .Count(HasAggregate);

        return Count(aggregates > 1) + Count(select.GetArrayLength() > 1) + Count(where.GetArrayLength() > 1) + Count(groupBy.GetArrayLength() > 1);
    }

    // What stands first is the aggregate's number, in a condition whether it is negated, in a connective a letter: the rules ask only whether it is 0.
    private static bool HasAggregate(JsonElement unit) => unit.ValueKind != JsonValueKind.Array || unit[0].ValueKind switch
    {
        JsonValueKind.Number => unit[0].GetInt32() != 0,
        JsonValueKind.False => false,
        _ => true,
    };

    private static IEnumerable<(JsonElement Part, bool IsConnective)> Conditions(JsonElement sql) =>
        new[] { sql.GetProperty("from").GetProperty("conds"), sql.GetProperty("where"), sql.GetProperty("having") }
            .SelectMany(conditions => conditions.EnumerateArray().Select((part, index) => (part, index % 2 == 1)));

    private static int Count(bool holds) => holds ? 1 : 0;
}
