using Huida.Tokenization;

namespace Huida.TextToSql.Schemas;

/// <summary>What a column holds, whatever the database calls its type.</summary>
public enum ColumnType
{
    Text,
    Integer,
    Number,
    Date,
    Time,
    Boolean,

    /// <summary>Pictures, geometry and the like: can be counted, never shown or compared.</summary>
    Binary,
}

/// <summary>A column's full name, as the database spells it.</summary>
public sealed record ColumnName(string Table, string Column)
{
    public override string ToString() => $"{Table}.{Column}";
}

/// <summary>Words by which people call a table, a column or a coded value, and a description of it, per language; from the notes.</summary>
public sealed record Wording(IReadOnlyDictionary<Language, IReadOnlyList<string>> Synonyms, IReadOnlyDictionary<Language, string> Descriptions)
{
    public static Wording None { get; } = new(new Dictionary<Language, IReadOnlyList<string>>(), new Dictionary<Language, string>());
}

/// <param name="Comment">The database's own, null where it has none.</param>
/// <param name="IsNullable">Whether the declaration lets a value be missing.</param>
public sealed record Column(ColumnName Name, ColumnType Type, bool IsNullable, string? Comment)
{
    public Wording Wording { get; init; } = Wording.None;

    /// <summary>The notes say that this column names a row to people.</summary>
    public bool IsRowName { get; init; }

    /// <summary>Of the numbers, per language, such as years; empty where the notes give none.</summary>
    public IReadOnlyDictionary<Language, string> Unit { get; init; } = new Dictionary<Language, string>();

    /// <summary>What the cells of a coded column mean: M is 男 or male.</summary>
    public IReadOnlyDictionary<string, Wording> Values { get; init; } = new Dictionary<string, Wording>();
}
