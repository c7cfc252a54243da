using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>What a condition is about.</summary>
internal static class FormKinds
{
    /// <summary>Of groups of rows, not of rows: it compares an aggregate.</summary>
    public static bool IsOfGroups(this Condition condition) => condition.Expressions().Any(expression => expression.IsAggregate());

    public static IEnumerable<TableUse> Tables(this Condition condition) => condition.Expressions().Select(expression => expression.Table());
}
