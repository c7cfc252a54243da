namespace Huida.TextToSql.Notes;

/// <summary>What came of reading a notes file. With faults, the notes are what could be understood beside them, and are not to be used.</summary>
public sealed record NotesReading(DatabaseNotes Notes, IReadOnlyList<NotesFault> Faults);

/// <param name="Line">From 1.</param>
/// <param name="Name">What it is about, as the file has it.</param>
public sealed record NotesFault(NotesFaultKind Kind, int Line, string Name);

public enum NotesFaultKind
{
    /// <summary>More than <see cref="NotesFile.MaxLength"/>.</summary>
    TooLong,

    /// <summary>The file is no YAML from this line on.</summary>
    NotYaml,

    /// <summary>A key that notes do not have there, or a language other than zh and en.</summary>
    UnknownKey,

    /// <summary>A key that is there already.</summary>
    Repeated,

    /// <summary>What belongs under the key is a mapping, key: value.</summary>
    NoMapping,

    /// <summary>What belongs under the key is a text.</summary>
    NoText,

    /// <summary>What belongs under the key is true or false.</summary>
    NoTruthValue,

    /// <summary>An alias (*name) takes the place of what belongs there: a few of them unfold without end, and so none is followed.</summary>
    Alias,
}
