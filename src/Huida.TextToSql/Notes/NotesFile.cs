using YamlDotNet.Core;

namespace Huida.TextToSql.Notes;

/// <summary>
/// The notes as a file of YAML: <c>tables</c>, each with <c>synonyms</c>, <c>description</c>, <c>hidden</c> and <c>columns</c>; a column
/// has these too, and <c>unit</c>, <c>name</c> (whether it names the row to people) and <c>values</c>. Texts are by language, zh and en.
/// </summary>
public static class NotesFile
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 2_000_000;

    public static NotesReading Read(string yaml)
    {
        ArgumentNullException.ThrowIfNull(yaml);
        if (yaml.Length > MaxLength)
        {
            return new NotesReading(DatabaseNotes.None, [new NotesFault(NotesFaultKind.TooLong, 1, "")]);
        }

        YamlNotes notes = new(new Parser(new StringReader(yaml)));
        try
        {
            notes.Read();
        }
        catch (YamlException exception)
        {
            int last = 1 + yaml.AsSpan().Count('\n'); // what is missing at the end is missing behind it
            notes.Faults.Add(new NotesFault(NotesFaultKind.NotYaml, Math.Min((int)exception.Start.Line, last), ""));
        }

        return new NotesReading(new DatabaseNotes(notes.Tables), notes.Faults);
    }
}
