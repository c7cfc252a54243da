using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>A result's column as people read it, in one language.</summary>
/// <param name="Label">What it holds, in words.</param>
/// <param name="Unit">Of its numbers; null where there is none.</param>
/// <param name="IsQuantity">Its numbers measure or count: they are grouped by thousands and can be drawn. Years and numbers that are names do not.</param>
/// <param name="Meanings">What its coded cells mean.</param>
public sealed record ShownColumn(string Label, ColumnType Type, string? Unit, bool IsQuantity, IReadOnlyDictionary<string, string> Meanings)
{
    private static readonly IReadOnlyDictionary<string, string> NoMeanings = new Dictionary<string, string>();

    /// <summary>The last words of columns whose numbers name something, whatever their type.</summary>
    private static readonly HashSet<string> Naming =
        ["id", "no", "nr", "num", "number", "code", "key", "year", "month", "week", "weekday", "day", "phone", "zip", "postcode"];

    /// <summary>The columns of a form's result, in order.</summary>
    public static IReadOnlyList<ShownColumn> Of(QueryForm form, DatabaseSchema schema, Language language)
    {
        var names = new SchemaWords(schema, language);
        var words = new ConditionWords(names, new ReadingTexts(language), FormTables.Subject(form), _ => "");

        return [.. form.Select.Select(expression => Of(expression, words.Say(expression), schema, names))];
    }

    private static ShownColumn Of(Expression expression, string label, DatabaseSchema schema, SchemaWords names)
    {
        if (ConditionWords.ColumnOf(expression) is not { } use || schema.FindColumn(use.Column) is not { } column)
        {
            return new ShownColumn(label, ColumnType.Integer, null, IsQuantity: true, NoMeanings);
        }

        bool computes = expression is Expression.Aggregate { Function: AggregateFunction.Sum or AggregateFunction.Average };
        var type = expression is Expression.Aggregate { Function: AggregateFunction.Average } ? ColumnType.Number : column.Type;

        return new ShownColumn(
            label, type, names.Unit(column.Name), computes || IsQuantityIn(schema, column),
            computes ? NoMeanings : names.Meanings(column));
    }

    private static bool IsQuantityIn(DatabaseSchema schema, Column column) => column switch
    {
        { Type: not (ColumnType.Integer or ColumnType.Number) } or { IsRowName: true } => false,
        { Type: ColumnType.Number } or { Unit.Count: > 0 } => true,
        { Values.Count: > 0 } => false,
        _ => schema.FindTable(column.Name.Table)?.PrimaryKey.Contains(column.Name.Column) != true
            && !schema.Keys.Any(key => key.From == column.Name || key.To == column.Name)
            && !Naming.Contains(SchemaWords.Written(column.Name.Column).Split(' ')[^1]),
    };
}
