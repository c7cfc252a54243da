using System.Collections.Frozen;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>
/// The words by which questions name the tables, columns and coded values of one schema: names, comments and synonyms, whole and in
/// part. Built once for a schema; immutable and safe to share.
/// </summary>
public sealed class SchemaLexicon
{
    private readonly FrozenDictionary<string, NamedTarget[]> _phrases;
    private readonly FrozenDictionary<string, NamedTarget[]> _bags;
    private readonly FrozenSet<string> _prefixes;
    private readonly FrozenDictionary<string, HashSet<string>> _referred;
    private readonly FrozenDictionary<ColumnName, IReadOnlySet<string>> _columnWords;
    private readonly FrozenDictionary<string, IReadOnlySet<string>> _tableWords;

    public SchemaLexicon(DatabaseSchema schema, TermAnalyzer analyzer)
    {
        Schema = schema;
        Naming = new RowNaming(schema, analyzer);
        Texts = new TargetTexts(schema, analyzer);
        _referred = schema.Tables.ToFrozenDictionary(table => table.Name, table => Referred(schema, table.Name), StringComparer.Ordinal);
        SchemaPhrases phrases = new();
        Dictionary<ColumnName, HashSet<string>> columnWords = schema.Tables.SelectMany(table => table.Columns).ToDictionary(column => column.Name, _ => new HashSet<string>());
        Dictionary<string, HashSet<string>> tableWords = schema.Tables.ToDictionary(table => table.Name, _ => new HashSet<string>(), StringComparer.Ordinal);
        foreach (var name in SchemaNames.Of(schema, Naming, analyzer))
        {
            phrases.Add(name);
            if (name is { Target: LinkTarget.Column(var column), InPart: true })
            {
                columnWords[column].UnionWith(name.Words);
            }
            else if (name is { Target: LinkTarget.Table(var table), InPart: true })
            {
                tableWords[table].UnionWith(name.Words);
            }
        }

        _phrases = phrases.Phrases;
        _bags = phrases.Bags;
        _prefixes = _phrases.Keys.SelectMany(key => Enumerable.Range(1, key.Length).Select(length => key[..length])).ToFrozenSet(StringComparer.Ordinal);
        Words = phrases.Words;
        _tableWords = tableWords.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlySet<string>)pair.Value, StringComparer.Ordinal);
        _columnWords = columnWords.ToFrozenDictionary(pair => pair.Key, pair => (IReadOnlySet<string>)pair.Value);
    }

    public DatabaseSchema Schema { get; }

    internal RowNaming Naming { get; }

    internal TargetTexts Texts { get; }

    /// <summary>The words of a column by its names.</summary>
    internal IReadOnlySet<string> WordsOf(ColumnName column) => _columnWords[column];

    /// <summary>The words of a table by its own names.</summary>
    internal IReadOnlySet<string> WordsOf(string table) => _tableWords[table];

    /// <summary>All words of the names.</summary>
    internal FrozenSet<string> Words { get; }

    /// <summary>Whether each row of a table has at most one of another, by a way of keys that refer from one to the next.</summary>
    internal bool Refers(string from, string to) => from == to || _referred[from].Contains(to);

    /// <summary>Whether a table between relates rows of another to rows of the same: courses to the courses that they require.</summary>
    internal bool RelatesToItself(string between, string table) =>
        between != table && Schema.Keys.Count(key => key.From.Table == between && key.To.Table == table) == 2;

    /// <summary>Whether a table has neither key: a view, or something copied, where the same is kept in better order elsewhere.</summary>
    internal bool StandsAlone(string table) => Schema.Keys.Count > 0 && Schema.FindTable(table)!.PrimaryKey.Count == 0
        && !Schema.Keys.Any(key => key.From.Table == table || key.To.Table == table);

    /// <summary>Whether the column tells rows apart, for people or for the database; else it is an attribute that rows share.</summary>
    internal bool NamesRows(ColumnName column) =>
        Naming.KeyOf(column.Table) == column || Naming.NamesOf(column.Table).Contains(column) || WordsOf(column).Contains("name");

    /// <param name="phrase">Stems without anything between them.</param>
    internal ReadOnlySpan<NamedTarget> Find(string phrase) => _phrases.GetValueOrDefault(phrase);

    /// <param name="bag">Stems in ordinal order, with a space between them.</param>
    internal ReadOnlySpan<NamedTarget> FindInAnyOrder(string bag) => _bags.GetValueOrDefault(bag);

    private static HashSet<string> Referred(DatabaseSchema schema, string table)
    {
        HashSet<string> found = [];
        Stack<string> open = new([table]);
        while (open.TryPop(out string? from))
        {
            foreach (var key in schema.Keys.Where(key => key.From.Table == from && found.Add(key.To.Table)))
            {
                open.Push(key.To.Table);
            }
        }

        return found;
    }

    /// <summary>Whether a phrase may go on like this.</summary>
    internal bool HasPrefix(string prefix) => _prefixes.Contains(prefix);
}
