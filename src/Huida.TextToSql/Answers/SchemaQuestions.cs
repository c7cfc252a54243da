using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>Questions that a database may be asked, made of what its schema says; whoever shows them asks them first.</summary>
public static class SchemaQuestions
{
    /// <summary>
    /// Groups over keys, then averages, then counts, each beginning with the tables that most others refer to or are referred to by: these are
    /// what the database is about. Only of what is called something in the language.
    /// </summary>
    public static IEnumerable<string> Of(DatabaseSchema schema, Language language)
    {
        var names = new SchemaWords(schema, language);
        var texts = new ReadingTexts(language);
        Table[] tables = [.. schema.Tables.Where(table => IsCalled(table.Wording, table.Name, language))];
        return
        [
            .. schema.Keys.OrderByDescending(key => KeysOf(key.From.Table) + KeysOf(key.To.Table)).Where(key => Has(key.From.Table) && Has(key.To.Table) && key.From.Table != key.To.Table && IsNamed(schema, key.To.Table))
                .Select(key => texts.Format("Sample.Each", names.Many(key.From.Table), names.One(key.To.Table))),
            .. tables.OrderByDescending(table => KeysOf(table.Name)).SelectMany(table => table.Columns)
                .Where(column => column.Unit.Count > 0 && IsCalled(column.Wording, column.Name.Column, language))
                .Select(column => texts.Format("Sample.Average", names.Column(column.Name), names.Many(column.Name.Table))),
            .. tables.OrderByDescending(table => KeysOf(table.Name)).Where(table => IsNamed(schema, table.Name)).Select(table => texts.Format("Sample.Count", names.Many(table.Name))),
        ];

        bool Has(string name) => tables.Any(table => table.Name == name);

        int KeysOf(string table) => schema.Keys.Count(key => key.From.Table == table || key.To.Table == table);
    }

    private static bool IsNamed(DatabaseSchema schema, string table) => schema.FindTable(table)!.Columns.Any(column => column.IsRowName);

    private static bool IsCalled(Wording wording, string name, Language language) =>
        wording.Synonyms.GetValueOrDefault(language) is [_, ..] || LanguageDetector.Detect(name) == language;
}
