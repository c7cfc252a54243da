using Huida.TextToSql.Schemas;
using Huida.Tokenization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Huida.TextToSql.Notes;

/// <summary>Notes from the events of a YAML parser, one after another. What is not understood is a fault and passed over. Used once.</summary>
internal sealed class YamlNotes(IParser yaml)
{
    private const int Deepest = 32;

    private delegate void EntryReader(Scalar key);

    public List<TableNotes> Tables { get; } = [];

    public List<NotesFault> Faults { get; } = [];

    public void Read()
    {
        yaml.Consume<StreamStart>();
        if (yaml.TryConsume<DocumentStart>(out _))
        {
            ReadMapping("", key => ReadOf(key, "tables", () => ReadMapping(key.Value, ReadTable)));
            yaml.Consume<DocumentEnd>();
        }

        yaml.Consume<StreamEnd>(); // one document
    }

    private void ReadTable(Scalar name)
    {
        TableNotes table = new(name.Value, Line(name));
        List<ColumnNotes> columns = [];
        ReadMapping(name.Value, key =>
        {
            switch (key.Value)
            {
                case "synonyms":
                    table = table with { Wording = table.Wording with { Synonyms = ReadSynonyms(key.Value) } };
                    break;
                case "description":
                    table = table with { Wording = table.Wording with { Descriptions = ReadTexts(key.Value) } };
                    break;
                case "hidden":
                    table = table with { IsHidden = ReadTruth(key.Value) };
                    break;
                case "columns":
                    ReadMapping(key.Value, column => columns.Add(ReadColumn(column)));
                    break;
                default:
                    PassOver(NotesFaultKind.UnknownKey, key.Value, Line(key));
                    break;
            }
        });
        Tables.Add(table with { Columns = columns });
    }

    private ColumnNotes ReadColumn(Scalar name)
    {
        ColumnNotes column = new(name.Value, Line(name));
        ReadMapping(name.Value, key =>
        {
            switch (key.Value)
            {
                case "synonyms":
                    column = column with { Wording = column.Wording with { Synonyms = ReadSynonyms(key.Value) } };
                    break;
                case "description":
                    column = column with { Wording = column.Wording with { Descriptions = ReadTexts(key.Value) } };
                    break;
                case "hidden":
                    column = column with { IsHidden = ReadTruth(key.Value) };
                    break;
                case "name":
                    column = column with { IsRowName = ReadTruth(key.Value) };
                    break;
                case "unit":
                    column = column with { Unit = ReadTexts(key.Value) };
                    break;
                case "values":
                    Dictionary<string, Wording> values = [];
                    ReadMapping(key.Value, value => values[value.Value] = Wording.None with { Synonyms = ReadSynonyms(value.Value) });
                    column = column with { Values = values };
                    break;
                default:
                    PassOver(NotesFaultKind.UnknownKey, key.Value, Line(key));
                    break;
            }
        });

        return column;
    }

    private Dictionary<Language, IReadOnlyList<string>> ReadSynonyms(string owner)
    {
        Dictionary<Language, IReadOnlyList<string>> synonyms = [];
        ReadMapping(owner, key => ReadOf(key, language => synonyms[language] = ReadList(key.Value)));

        return synonyms;
    }

    private Dictionary<Language, string> ReadTexts(string owner)
    {
        Dictionary<Language, string> texts = [];
        ReadMapping(owner, key => ReadOf(key, language =>
        {
            if (ReadText(key.Value) is { } text)
            {
                texts[language] = text;
            }
        }));

        return texts;
    }

    /// <summary>One text does for a list of one.</summary>
    private List<string> ReadList(string owner)
    {
        List<string> texts = [];
        if (!yaml.TryConsume<SequenceStart>(out _))
        {
            Add();
            return texts;
        }

        while (!yaml.TryConsume<SequenceEnd>(out _))
        {
            Add();
        }

        return texts;

        void Add()
        {
            if (ReadText(owner) is { } text)
            {
                texts.Add(text);
            }
        }
    }

    private bool ReadTruth(string owner)
    {
        int line = (int)yaml.Current!.Start.Line;
        if (ReadText(owner) is not { } text)
        {
            return false;
        }

        if (!bool.TryParse(text, out bool isSo))
        {
            Faults.Add(new NotesFault(NotesFaultKind.NoTruthValue, line, owner));
        }

        return isSo;
    }

    private string? ReadText(string owner)
    {
        if (yaml.TryConsume<Scalar>(out var text) && text.Value.Trim() is { Length: > 0 } trimmed)
        {
            return trimmed;
        }

        if (text is not null)
        {
            Faults.Add(new NotesFault(NotesFaultKind.NoText, Line(text), owner));
        }
        else
        {
            PassOver(NotesFaultKind.NoText, owner);
        }

        return null;
    }

    private void ReadMapping(string owner, EntryReader read)
    {
        if (yaml.Accept<Scalar>(out var nothing) && nothing is { Value: "", Style: ScalarStyle.Plain })
        {
            yaml.MoveNext(); // a key with nothing under it
            return;
        }

        if (!yaml.TryConsume<MappingStart>(out _))
        {
            PassOver(NotesFaultKind.NoMapping, owner);
            return;
        }

        HashSet<string> keys = new(StringComparer.Ordinal);
        while (!yaml.TryConsume<MappingEnd>(out _))
        {
            if (!yaml.TryConsume<Scalar>(out var key))
            {
                PassOver(NotesFaultKind.NoText, owner);
                PassOver();
            }
            else if (!keys.Add(key.Value))
            {
                PassOver(NotesFaultKind.Repeated, key.Value, Line(key));
            }
            else
            {
                read(key);
            }
        }
    }

    private void ReadOf(Scalar key, string expected, Action read)
    {
        if (key.Value == expected)
        {
            read();
        }
        else
        {
            PassOver(NotesFaultKind.UnknownKey, key.Value, Line(key));
        }
    }

    private void ReadOf(Scalar key, Action<Language> read)
    {
        switch (key.Value)
        {
            case "zh":
                read(Language.Chinese);
                break;
            case "en":
                read(Language.English);
                break;
            default:
                PassOver(NotesFaultKind.UnknownKey, key.Value, Line(key));
                break;
        }
    }

    /// <param name="line">Null for that of what is passed over.</param>
    private void PassOver(NotesFaultKind kind, string name, int? line = null)
    {
        var next = yaml.Current!;
        Faults.Add(new NotesFault(next is AnchorAlias && line is null ? NotesFaultKind.Alias : kind, line ?? (int)next.Start.Line, name));
        PassOver();
    }

    /// <exception cref="YamlException">What is passed over is nested too deep: reading on would take the square of its length.</exception>
    private void PassOver()
    {
        int depth = 0;
        do
        {
            var passed = yaml.Consume<ParsingEvent>();
            depth += passed.NestingIncrease;
            if (depth > Deepest)
            {
                throw new YamlException(passed.Start, passed.End, "Nested too deep.");
            }
        }
        while (depth > 0);
    }

    private static int Line(Scalar scalar) => (int)scalar.Start.Line;
}
