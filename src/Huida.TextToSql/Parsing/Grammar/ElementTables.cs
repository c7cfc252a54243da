using Huida.TextToSql.Joins;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The tables that an element speaks of.</summary>
internal static class ElementTables
{
    public static IEnumerable<string> Of(Element element) => element switch
    {
        Element.Entity entity => [entity.Table],
        Element.Measure measure => [measure.Of.Table().Table],
        Element.Cell cell => [cell.Column.Column.Table],
        Element.Group group => Of(group.Of),
        Element.Test test => test.Condition.Tables().Select(table => table.Table),
        Element.Lack lack => lack.Of.SelectMany(Of),
        _ => [],
    };
}
