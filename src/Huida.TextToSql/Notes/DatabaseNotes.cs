using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Notes;

/// <summary>What its owner tells about a database: how people call what is in it, what it means, and what nobody may ask for.</summary>
public sealed record DatabaseNotes(IReadOnlyList<TableNotes> Tables)
{
    public static DatabaseNotes None { get; } = new([]);
}

/// <param name="Line">Of the notes file, from 1.</param>
public sealed record TableNotes(string Name, int Line)
{
    public Wording Wording { get; init; } = Wording.None;

    public bool IsHidden { get; init; }

    public IReadOnlyList<ColumnNotes> Columns { get; init; } = [];
}

/// <param name="Line">Of the notes file, from 1.</param>
public sealed record ColumnNotes(string Name, int Line)
{
    public Wording Wording { get; init; } = Wording.None;

    public bool IsHidden { get; init; }

    public bool IsRowName { get; init; }

    public IReadOnlyDictionary<Language, string> Unit { get; init; } = new Dictionary<Language, string>();

    public IReadOnlyDictionary<string, Wording> Values { get; init; } = new Dictionary<string, Wording>();
}
