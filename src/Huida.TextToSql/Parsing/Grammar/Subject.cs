using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>What a question is about: the measures that it wants, and the table whose rows they are of.</summary>
internal sealed class Subject
{
    private readonly Clause _clause;
    private readonly List<Element.Measure> _wanted = [];

    public Subject(Clause clause)
    {
        _clause = clause;
        var measures = clause.Elements.OfType<Element.Measure>().ToLookup(measure => measure.Region);
        _wanted.AddRange(measures[Region.Wanted]);
        if (_wanted.Skip(1).Any(IsAside) && !clause.Decisions.Take(Choice.ObliqueWanted))
        {
            _wanted.RemoveAll(measure => measure != _wanted[0] && IsAside(measure));
        }

        _wanted.RemoveAll(measure => measure.Of is Expression.Value(var use)
            && clause.Lexicon.Schema.Keys.Any(key => key.From == use.Column && key.To.Table == AskedFirst() && clause.Lexicon.RelatesToItself(key.From.Table, key.To.Table)));
        bool namesNothing = _wanted.Count == 0 && !clause.Elements.OfType<Element.Entity>().Any(entity => entity.Region == Region.Wanted);
        if (measures.Contains(Region.Relative) && (namesNothing || clause.Decisions.Take(Choice.RelativeWanted)))
        {
            _wanted.AddRange(measures[Region.Relative]);
        }

        Table = FindTable();
        AddJoinedEntities();
    }

    public IReadOnlyList<Element.Measure> Wanted => _wanted;

    public IEnumerable<Expression> Expressions => _wanted.Select(measure => measure.Of);

    public string Table { get; }

    /// <summary>The first column that is wanted as it is.</summary>
    public ColumnUse? FirstColumn => Expressions.OfType<Expression.Value>().FirstOrDefault()?.Column;

    public ColumnUse Key => new(_clause.Lexicon.Naming.KeyOf(Table));

    /// <summary>How many cities are in counties: behind a preposition, and not joined to what is wanted.</summary>
    private bool IsAside(Element.Measure measure) => measure.Of is Expression.Value && _clause.IsOblique(measure);

    /// <summary>Which products, 哪些产品, 哪些教学楼; else the first table or column that leads anywhere.</summary>
    private string FindTable() =>
        AskedFirst()
        ?? _clause.Elements.OfType<Element.Entity>().FirstOrDefault(entity => entity.Region == Region.Wanted)?.Table
        ?? _wanted.Select(measure => measure.Of.Table().Table).FirstOrDefault()
        ?? Person()
        ?? _clause.Elements.OfType<Element.Group>().SelectMany(ElementTables.Of).FirstOrDefault()
        ?? _clause.Elements.OfType<Element.Peak>().Where(peak => peak.By is not Expression.CountRows).Select(peak => peak.By.Table().Table).FirstOrDefault()
        ?? _clause.Elements.SelectMany(ElementTables.Of).FirstOrDefault()
        ?? _clause.Lexicon.Schema.Tables[0].Name;

    private string? AskedFirst() => Enumerable.Range(1, Math.Max(0, _clause.Count - 1))
        .Where(at => _clause.Is<Cue.Request>(at - 1) && _clause.Gap(at - 1, at) == 0)
        .Select(at => _clause[at] switch
        {
            Element.Entity entity => entity.Table,
            Element.Test { Atoms: [{ Link.Target: LinkTarget.Cell(var kind, _) }] } when !_clause.Lexicon.NamesRows(kind) => kind.Table,
            _ => null,
        })
        .FirstOrDefault(table => table is not null);

    /// <summary>Who got a scholarship.</summary>
    private string? Person() => _clause.Elements.Any(element => element is Element.Sign { Cue: Cue.Request { OfPerson: true } }) ? Related.Person(_clause) : null;

    /// <summary>The players and the years played, names of parties and their regions: a table beside a column that is wanted is wanted by its name.</summary>
    private void AddJoinedEntities()
    {
        for (int at = 0; at < _clause.Count; at++)
        {
            if (_clause[at] is Element.Entity { Region: Region.Wanted } entity && !_clause.IsOblique(entity)
                && (IsJoined(at, 1) || IsJoined(at, -1)) && _clause.Decisions.Take(Choice.EntityWanted))
            {
                _wanted.Add(new Element.Measure(new Expression.Value(new ColumnUse(_clause.Lexicon.Naming.NameOf(entity.Table))), entity.Atoms));
            }
        }
    }

    private bool IsJoined(int at, int step) =>
        at + (2 * step) is >= 0 and var other && other < _clause.Count && (_clause.Is<Cue.And>(at + step) || _clause.Is<Cue.Break>(at + step))
        && _clause[other] is Element.Measure or Element.Entity { Region: Region.Wanted };
}
