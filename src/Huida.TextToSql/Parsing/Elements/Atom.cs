using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Schemas;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing.Elements;

/// <summary>Words of the question that were given one meaning: a cue, or a link to the database.</summary>
/// <param name="Start">The first word.</param>
/// <param name="End">The word after the last.</param>
internal sealed record Atom(int Start, int End, Cue? Cue, Link? Link)
{
    /// <summary>Of a link to a date, all of it.</summary>
    public DateMention? Date { get; init; }

    /// <summary>Of a link to a table, the columns that refer to it and may be meant by the same words: the dean is the teacher in dean_no.</summary>
    public IReadOnlyList<ColumnName> Roles { get; init; } = [];
}
