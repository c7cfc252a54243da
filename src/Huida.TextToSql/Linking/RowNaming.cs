using System.Collections.Frozen;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>Which columns stand for the rows of a table: the one that people read, and the one that tells them apart.</summary>
internal sealed class RowNaming
{
    private readonly FrozenDictionary<string, ColumnName> _names;
    private readonly FrozenDictionary<string, ColumnName> _keys;
    private readonly FrozenDictionary<string, IReadOnlyList<ColumnName>> _parts;

    public RowNaming(DatabaseSchema schema, TermAnalyzer analyzer)
    {
        var tables = schema.Tables.Where(table => table.Columns.Count > 0).ToList();
        _keys = tables.ToFrozenDictionary(table => table.Name, table => KeyOf(schema, table, analyzer), StringComparer.Ordinal);
        _parts = tables.ToFrozenDictionary(table => table.Name, table => PartsOf(table, analyzer), StringComparer.Ordinal);
        _names = tables.ToFrozenDictionary(table => table.Name, table => _parts[table.Name] is [var first, ..] ? first : NameOf(table, analyzer) ?? _keys[table.Name], StringComparer.Ordinal);
    }

    /// <summary>All columns of a name in parts: first and last name. One where the name is one, or the key.</summary>
    public IReadOnlyList<ColumnName> NamesOf(string table) => _parts[table] is { Count: > 0 } parts ? parts : [_names[table]];

    /// <summary>Its name or title; its key where it has none.</summary>
    public ColumnName NameOf(string table) => _names[table];

    public ColumnName KeyOf(string table) => _keys[table];

    private static ColumnName KeyOf(DatabaseSchema schema, Table table, TermAnalyzer analyzer)
    {
        if (table.PrimaryKey is [var single])
        {
            return new ColumnName(table.Name, single);
        }

        // Without a declared key: what other tables refer to, else what is called an id, else the first column.
        return schema.Keys.Where(key => key.To.Table == table.Name).Select(key => (ColumnName?)key.To).FirstOrDefault()
            ?? table.Columns.FirstOrDefault(column => table.PrimaryKey.Count == 0 && NameWords.Of(column.Name.Column, analyzer) is [.., "id" or "code" or "number"])?.Name
            ?? table.Columns[0].Name;
    }

    private static IReadOnlyList<ColumnName> PartsOf(Table table, TermAnalyzer analyzer)
    {
        if (table.Columns.Any(column => column.IsRowName))
        {
            return [];
        }

        var named = table.Columns.Where(column => column.Type == ColumnType.Text).Select(column => (column.Name, Words: NameWords.Of(column.Name.Column, analyzer))).ToList();
        var first = named.FirstOrDefault(column => column.Words is [.., "first" or "f" or "given" or "fore", "name"] or ["forename"]);
        var last = named.FirstOrDefault(column => column.Words is [.., "last" or "l" or "family" or "sur", "name"] or ["surname"]);

        return first.Words is null || last.Words is null || named.Any(column => column.Words is ["name"]) ? [] : [first.Name, last.Name];
    }

    private static ColumnName? NameOf(Table table, TermAnalyzer analyzer)
    {
        if (table.Columns.FirstOrDefault(column => column.IsRowName) is { } told)
        {
            return told.Name;
        }

        var tableWords = NameWords.Of(table.Name, analyzer);
        var texts = table.Columns.Where(column => column.Type == ColumnType.Text).Select(column => (column.Name, Words: NameWords.Of(column.Name.Column, analyzer))).ToList();

        return Find(words => words is ["name" or "title" or "名称" or "姓名" or "名字" or "标题"])
            ?? Find(words => words.Count > 1 && words[^1] is "name" or "title" && tableWords.Any(words.Contains))
            ?? Find(words => words[^1] is "name" or "title" or "名称" or "姓名" or "名" or "名字")
            ?? Find(words => words.SequenceEqual(tableWords))
            ?? Find(words => words[^1] is "detail" or "description" or "label" && tableWords.Any(words.Contains));

        ColumnName? Find(Predicate<IReadOnlyList<string>> isName) =>
            texts.Where(text => text.Words.Count > 0 && isName(text.Words)).Select(text => (ColumnName?)text.Name).FirstOrDefault();
    }
}
