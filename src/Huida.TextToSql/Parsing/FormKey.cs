using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Parsing;

/// <summary>A text that is equal for equal forms: lists in records do not compare by their items.</summary>
internal static class FormKey
{
    public static string Of(QueryForm form) => string.Join(
        '|',
        form.Distinct,
        string.Join(',', form.Select),
        string.Join(',', form.Entities),
        string.Join(',', form.Roles),
        Of(form.Where),
        string.Join(',', form.GroupBy),
        Of(form.Having),
        string.Join(',', form.OrderBy),
        form.Limit);

    private static string Of(Condition? condition) => condition switch
    {
        null => "",
        Condition.And(var parts) => $"and({string.Join(',', parts.Select(Of))})",
        Condition.Or(var parts) => $"or({string.Join(',', parts.Select(Of))})",
        Condition.Not(var part) => $"not({Of(part)})",
        Condition.Compare(var left, var comparison, Operand.Nested(var query)) => $"{left}{comparison}({Of(query)})",
        Condition.In(var column, var values) => $"{column} in ({string.Join(',', values)})",
        Condition.InQuery(var column, var query) => $"{column} in ({Of(query)})",
        _ => condition.ToString(),
    };
}
