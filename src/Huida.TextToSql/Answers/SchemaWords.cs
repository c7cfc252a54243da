using System.Text;
using System.Text.RegularExpressions;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>What people call tables, columns and coded cells: by the notes in their language, by the database's comment where it is in it, else by the name.</summary>
internal sealed partial class SchemaWords(DatabaseSchema schema, Language language)
{
    private const int LongestComment = 12; // beyond it a comment explains, it does not name
    private const int LongestCode = 3;

    public string One(string table) => language == Language.English ? EnglishNouns.Singular(Called(table)) : Called(table);

    public string Many(string table) => language == Language.English ? EnglishNouns.Plural(Called(table)) : Called(table);

    public string Column(ColumnName name) =>
        schema.FindColumn(name) is { } column ? Call(column.Wording, column.Comment, name.Column) : Written(name.Column);

    public string? Unit(ColumnName name) => schema.FindColumn(name)?.Unit.GetValueOrDefault(language);

    public ColumnType? Type(ColumnName name) => schema.FindColumn(name)?.Type;

    /// <summary>What a cell means, or the cell itself.</summary>
    public string Cell(ColumnName name, string stored) =>
        schema.FindColumn(name)?.Values.GetValueOrDefault(stored) is { } meaning && Meaning(stored, meaning) is { } word ? word : stored;

    /// <summary>What the cells of a column mean, as far as they do not say it themselves.</summary>
    public IReadOnlyDictionary<string, string> Meanings(Column column) => column.Values
        .Select(value => (value.Key, Word: Meaning(value.Key, value.Value)))
        .Where(value => value.Word is not null)
        .ToDictionary(value => value.Key, value => value.Word!);

    /// <summary>Whether people name the column's rows by it, or the database tells them apart by it alone: it then stands for its table.</summary>
    public bool StandsForRow(ColumnName name) =>
        schema.FindColumn(name) is { IsRowName: true } || schema.FindTable(name.Table) is { PrimaryKey: [var key] } && key == name.Column;

    private string Called(string table) =>
        schema.FindTable(table) is { } found ? Call(found.Wording, found.Comment, table) : Written(table);

    private string Call(Wording wording, string? comment, string name) =>
        First(wording)
        ?? (comment is { Length: > 0 and <= LongestComment } && LanguageDetector.Detect(comment) == language ? comment : Written(name));

    // A word of this language stands as it is stored, and its synonyms are for asking; codes and words of the other language are said in this one.
    private string? Meaning(string stored, Wording wording) =>
        (stored.Length <= LongestCode && Ascii.IsValid(stored)) || LanguageDetector.Detect(stored) != language ? First(wording) : null;

    private string? First(Wording wording) => wording.Synonyms.GetValueOrDefault(language) is [var first, ..] ? first : null;

    /// <summary>student_id and StudentID as student id.</summary>
    internal static string Written(string name) =>
        string.Join(' ', WordPattern().Matches(name).Select(match => match.Value.ToLowerInvariant())) is { Length: > 0 } words ? words : name;

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|[0-9]+")]
    private static partial Regex WordPattern();
}
