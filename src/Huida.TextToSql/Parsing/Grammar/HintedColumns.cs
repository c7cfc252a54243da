using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The column that an adjective measures, in the tables that the question speaks of.</summary>
internal static class HintedColumns
{
    /// <param name="fits">Which columns may be meant; null is all.</param>
    public static (ColumnName Column, bool Inverse)? Find(Clause clause, Hint hint, Predicate<Column>? fits = null)
    {
        var named = clause.Elements.SelectMany(ElementTables.Of).Distinct().ToList();
        var besides = clause.Lexicon.Schema.Keys
            .Where(key => named.Contains(key.From.Table) || named.Contains(key.To.Table))
            .SelectMany(key => (IEnumerable<string>)[key.To.Table, key.From.Table]);
        var tables = named.Concat(besides).Distinct();
        foreach (string table in tables)
        {
            foreach (var column in clause.Lexicon.Schema.FindTable(table)!.Columns.Where(column => column.Type is not ColumnType.Binary && fits?.Invoke(column) is not false))
            {
                var words = clause.Lexicon.WordsOf(column.Name);
                if (words.Any(hint.Words.Contains))
                {
                    return (column.Name, false);
                }

                if (words.Any(hint.Inverse.Contains))
                {
                    return (column.Name, true);
                }
            }
        }

        return null;
    }

    public static ColumnName? In(Clause clause, string table, Hint hint) => clause.Lexicon.Schema.FindTable(table)!.Columns
        .Where(column => clause.Lexicon.WordsOf(column.Name).Any(hint.Words.Contains))
        .Select(column => (ColumnName?)column.Name)
        .FirstOrDefault();
}
