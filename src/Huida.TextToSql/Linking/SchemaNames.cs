using System.Buffers;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>A name of a target as stems.</summary>
/// <param name="Weight">How surely the whole name means the target.</param>
/// <param name="InPart">Whether a part of the name may stand for it.</param>
internal readonly record struct SchemaName(LinkTarget Target, IReadOnlyList<string> Words, double Weight, bool InPart = true);

/// <summary>All names of a schema's tables, columns and coded values.</summary>
internal static class SchemaNames
{
    /// <summary>A comment longer than this describes; it does not name.</summary>
    private const int LongestNamingComment = 6;

    private static readonly SearchValues<char> PhraseEnds = SearchValues.Create("，,；;。:：(（\n");

    /// <summary>What people call the column that names a row, whatever it is called.</summary>
    private static readonly string[] Name = ["name", "fullname", "姓名", "名称", "名字"];

    /// <summary>Last words of names of keys themselves: the department's number is no department.</summary>
    private static readonly string[] KeyWords = ["id", "number", "no", "code", "key", "编号", "号", "代码", "学号", "工号", "号码", "编码"];

    private const double Unit = 0.85;

    public static IEnumerable<SchemaName> Of(DatabaseSchema schema, RowNaming naming, TermAnalyzer analyzer) =>
        schema.Tables.Where(table => table.Columns.Count > 0).SelectMany(table => Of(table, naming, analyzer)).SelectMany(name => Referred(name, schema, analyzer))
            .Concat(Units(schema, analyzer));

    /// <summary>7 层, 100 seats: the unit of one column alone names it. What counts anything, 个, and parts of dates do not.</summary>
    private static IEnumerable<SchemaName> Units(DatabaseSchema schema, TermAnalyzer analyzer) => schema.Tables
        .SelectMany(table => table.Columns)
        .SelectMany(column => column.Unit.Values.Select(unit => (column.Name, Words: NameWords.Of(unit, analyzer))))
        .Where(unit => unit.Words.Count > 0 && !WordMatch.IsMeasureWord(unit.Words[0]))
        .GroupBy(unit => string.Join(' ', unit.Words))
        .Where(same => same.Select(unit => unit.Name).Distinct().Count() == 1)
        .Select(same => new SchemaName(new LinkTarget.Column(same.First().Name), same.First().Words, Unit, InPart: false));

    /// <summary>
    /// The adviser of a student is a teacher, not the number by which the student's row refers to one. Where the notes say what rows are called, it
    /// is the column too, which is shown as the teacher's name.
    /// </summary>
    private static IEnumerable<SchemaName> Referred(SchemaName name, DatabaseSchema schema, TermAnalyzer analyzer)
    {
        if (name is { Target: LinkTarget.Column(var column), Words: [.., var last] } && !KeyWords.Contains(last) && schema.FindColumn(column)!.Type != ColumnType.Text
            && schema.Keys.FirstOrDefault(key => key.From == column) is { } key && key.To.Table != column.Table)
        {
            yield return new SchemaName(new LinkTarget.Table(key.To.Table), name.Words, 0.95 * name.Weight, InPart: false);
            var referred = schema.FindTable(key.To.Table)!;
            bool isRole = name is { Weight: 1, InPart: true } && referred.Columns.Any(own => own.IsRowName) && !Names(referred, analyzer).Any(own => own.SequenceEqual(name.Words));
            if (isRole)
            {
                yield return name with { InPart = false };
            }
        }
        else
        {
            yield return name;
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Names(Table table, TermAnalyzer analyzer) =>
        [.. NameWords.WaysOf(table.Name, analyzer), .. Phrases(table.Comment, table.Wording, analyzer)];

    private static IEnumerable<SchemaName> Of(Table table, RowNaming naming, TermAnalyzer analyzer)
    {
        var target = new LinkTarget.Table(table.Name);
        List<IReadOnlyList<string>> names = [.. Names(table, analyzer)];
        foreach (var name in names)
        {
            yield return new SchemaName(target, name, 1);
            if (naming.NameOf(table.Name) != naming.KeyOf(table.Name))
            {
                foreach (string called in Name)
                {
                    yield return new SchemaName(new LinkTarget.Column(naming.NameOf(table.Name)), [.. name, called], 0.97, InPart: false);
                    yield return new SchemaName(new LinkTarget.Column(naming.NameOf(table.Name)), [called], 0.85, InPart: false);
                }
            }
        }

        foreach (var name in table.Columns.SelectMany(column => Of(column, names, analyzer)))
        {
            yield return name;
        }
    }

    private static IEnumerable<SchemaName> Of(Column column, List<IReadOnlyList<string>> tableNames, TermAnalyzer analyzer)
    {
        var target = new LinkTarget.Column(column.Name);
        foreach (var words in (IEnumerable<IReadOnlyList<string>>)[.. NameWords.WaysOf(column.Name.Column, analyzer), .. Phrases(column.Comment, column.Wording, analyzer)])
        {
            yield return new SchemaName(target, words, 1);
            if (column.Type == ColumnType.Text && words.Count > 0 && !Name.Contains(words[^1]))
            {
                yield return new SchemaName(target, [.. words, "name"], 0.93, InPart: false); // the city name of the column city
            }

            foreach (var table in tableNames.Where(table => table.Count > 0))
            {
                if (words.Count > table.Count && words.Take(table.Count).SequenceEqual(table))
                {
                    yield return new SchemaName(target, [.. words.Skip(table.Count)], 0.97); // the name of singer.singer_name
                }
                else if (words.Count > 0 && words[0] != table[^1])
                {
                    yield return new SchemaName(target, [.. table, .. words], 1, InPart: false); // the singer name, where the column is called name
                    if (table.Count > 1)
                    {
                        yield return new SchemaName(target, [table[^1], .. words], 0.95, InPart: false);
                    }
                }
            }
        }

        foreach (var (stored, wording) in column.Values)
        {
            foreach (var words in Phrases(null, wording, analyzer))
            {
                yield return new SchemaName(new LinkTarget.Cell(column.Name, stored), words, 1, InPart: false);
            }
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Phrases(string? comment, Wording wording, TermAnalyzer analyzer)
    {
        foreach (string synonym in wording.Synonyms.Values.SelectMany(synonyms => synonyms))
        {
            yield return NameWords.Of(synonym, analyzer);
        }

        if (comment is not null && NameWords.Of(FirstPhrase(comment), analyzer) is { Count: <= LongestNamingComment } words)
        {
            yield return words;
        }
    }

    private static string FirstPhrase(string comment) =>
        comment.AsSpan().IndexOfAny(PhraseEnds) is var end and > 0 ? comment[..end] : comment;
}
