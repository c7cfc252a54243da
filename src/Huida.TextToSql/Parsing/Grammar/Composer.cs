using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>A form and what of the question is in it.</summary>
/// <param name="Repeated">How many mentions of columns say what another one said.</param>
internal sealed record Composition(QueryForm Form, IReadOnlyList<Atom> Used, int Repeated);

/// <summary>Puts the elements that the rules left into a form: what is wanted, of which rows, grouped and ordered how.</summary>
internal sealed class Composer
{
    private readonly Clause _clause;
    private readonly List<Atom> _used = [];
    private readonly List<Element.Measure> _wanted = [];
    private readonly string _head;

    private Composer(Clause clause)
    {
        _clause = clause;
        _wanted.AddRange(clause.Elements.OfType<Element.Measure>().Where(measure => measure.Region == Region.Wanted));
        if (_wanted.Skip(1).Any(IsAside) && !clause.Decisions.Take(Choice.ObliqueWanted))
        {
            _wanted.RemoveAll(measure => measure != _wanted[0] && IsAside(measure));
        }

        if (clause.Elements.OfType<Element.Measure>().Any(measure => measure.Region == Region.Relative) && (_wanted.Count == 0 || clause.Decisions.Take(Choice.RelativeWanted)))
        {
            _wanted.AddRange(clause.Elements.OfType<Element.Measure>().Where(measure => measure.Region == Region.Relative));
        }

        _head = Head();
        AddJoinedEntities();
    }

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

    /// <returns>Null where the elements name no table.</returns>
    public static Composition? Compose(Clause clause) =>
        clause.Elements.Any(element => element is not Element.Sign and not Element.Constant) ? new Composer(clause).Compose() : null;

    private Composition Compose()
    {
        var peaks = Of<Element.Peak>();
        var groups = Groups(peaks);
        var tests = _clause.Elements.Where(element => element is Element.Test or Element.Lack).ToList();
        var conditions = Conditions.Of(_clause, _head, tests, Wanted(), Use);
        var rows = conditions.Where(condition => !condition.IsOfGroups()).ToList();
        var having = conditions.Where(condition => condition.IsOfGroups()).ToList();

        var values = PeaksAsValues(peaks, groups);
        var select = Select(groups, values, peaks);
        List<Ordering> order = [];
        int? limit = null;
        List<ColumnUse> groupBy = [];
        foreach (var peak in peaks.Where(peak => !values.Contains(peak)))
        {
            Use(peak);
            order.Add(new Ordering(peak.By, peak.Most));
            limit = 1;
            if (peak.Of is { } of)
            {
                groupBy.Add(of);
            }
        }

        foreach (var few in Of<Element.First>().Where(_ => order.Count > 0 || Of<Element.Order>().Count > 0))
        {
            Use(few);
            limit = few.Rows;
        }

        foreach (var sorting in Of<Element.Order>())
        {
            Use(sorting);
            order.AddRange(sorting.By.Count > 0 ? sorting.By : [new Ordering(select[0], sorting.Descending)]);
        }

        foreach (var group in groups)
        {
            Use(group);
            groupBy.Add(GroupColumn(group));
        }

        bool grouped = having.Count > 0 || order.Any(ordering => ordering.By.IsAggregate()) || (select.Any(FormParts.IsAggregate) && select.Any(wanted => !wanted.IsAggregate()));
        if (groupBy.Count == 0 && grouped)
        {
            groupBy.AddRange(GroupOf(select, [.. having.SelectMany(condition => condition.Tables()), .. order.Where(ordering => ordering.By.IsAggregate()).Select(ordering => ordering.By.Table())]));
        }
        else if (!grouped && !select.Any(FormParts.IsAggregate))
        {
            groupBy.Clear();
        }

        var form = new QueryForm(select)
        {
            Distinct = (Distinct(select) || rows.Any(row => row is Condition.InQuery within && select.Contains(new Expression.Value(within.Column))))
                && order.All(ordering => select.Contains(ordering.By)),
            Where = Conditions.All(rows),
            GroupBy = groupBy,
            Having = Conditions.All(having),
            OrderBy = order,
            Limit = limit,
        };

        form = form with { Entities = Entities(form) };
        if (!form.Distinct && !grouped && form.Tables().Count > 1 && !select.Any(FormParts.IsAggregate) && order.All(ordering => select.Contains(ordering.By))
            && _clause.Decisions.Take(Choice.EachOnce))
        {
            form = form with { Distinct = true };
        }

        return new Composition(form, _used, _wanted.Count - _wanted.DistinctBy(measure => measure.Of).Count());
    }

    private List<T> Of<T>()
        where T : Element => [.. _clause.Elements.OfType<T>()];

    private void Use(Element element) => _used.AddRange(element.Atoms);

    /// <summary>How many cities are in counties: behind a preposition, and not joined to what is wanted.</summary>
    private bool IsAside(Element.Measure measure) => measure.Of is Expression.Value && _clause.IsOblique(measure);

    private IEnumerable<Expression> Wanted() => _wanted.Select(measure => measure.Of);

    /// <summary>The table whose rows the question is about.</summary>
    private string Head() =>
        _clause.Elements.Zip(_clause.Elements.Skip(1)).FirstOrDefault(pair => pair is { First: Element.Sign { Cue: Cue.Request }, Second: Element.Entity } && pair.First.End == pair.Second.Start)
            .Second is Element.Entity asked ? asked.Table : HeadBesides();

    private string HeadBesides() =>
        _clause.Elements.OfType<Element.Entity>().FirstOrDefault(entity => entity.Region == Region.Wanted)?.Table
        ?? _wanted.Select(measure => measure.Of.Table().Table).FirstOrDefault()
        ?? _clause.Elements.OfType<Element.Group>().Select(group => group.Of is Element.Entity entity ? entity.Table : ((Element.Measure)group.Of).Of.Table().Table).FirstOrDefault()
        ?? _clause.Elements.OfType<Element.Peak>().Where(peak => peak.By is not Expression.CountRows).Select(peak => peak.By.Table().Table).FirstOrDefault()
        ?? _clause.Elements.OfType<Element.Entity>().FirstOrDefault()?.Table
        ?? _clause.Elements.SelectMany(Conditions.TablesOf).Select(table => table.Table).FirstOrDefault()
        ?? _clause.Lexicon.Schema.Tables[0].Name;

    private List<Element.Peak> PeaksAsValues(List<Element.Peak> peaks, List<Element.Group> groups)
    {
        var values = peaks.Where(peak => peak.By is Expression.Value && peak.Of is null).ToList();
        if (values.Count == 0 || Of<Element.First>().Count > 0)
        {
            return [];
        }

        bool nothingElse = _wanted.All(measure => measure.Of.IsAggregate());
        bool namedFirst = nothingElse && values[0].Region == Region.Wanted
            && !_clause.Elements.OfType<Element.Entity>().Any(entity => entity.Region == Region.Wanted && entity.Start < values[0].Start);
        bool usual = groups.Count > 0 || (_clause.Language == Language.Chinese
            ? _clause.Elements.Any(element => element is Element.Sign { Cue: Cue.Request { OfValue: true } }) && nothingElse
            : namedFirst && values[0].Atoms.Count > 1);

        return usual ^ _clause.Decisions.Take(Choice.PeakTheOtherWay) ? values : [];
    }

    private List<Expression> Select(List<Element.Group> groups, List<Element.Peak> values, List<Element.Peak> peaks)
    {
        List<Expression> select = [];
        foreach (var group in groups)
        {
            if (!IsShown(group) && !_clause.Decisions.Take(Choice.GroupNotShown))
            {
                Add(new Expression.Value(group.Of is Element.Entity entity ? new ColumnUse(_clause.Lexicon.Naming.NameOf(entity.Table)) : GroupColumn(group)));
            }
        }

        foreach (var peak in peaks.Where(peak => peak.Of is not null))
        {
            Add(new Expression.Value(peak.Of!));
        }

        int shown = select.Count;
        foreach (var measure in _wanted)
        {
            Use(measure);
            foreach (var part in PartsOf(measure))
            {
                Add(part);
            }
        }

        foreach (var peak in values)
        {
            Use(peak);
            Add(new Expression.Aggregate(peak.Most ? AggregateFunction.Maximum : AggregateFunction.Minimum, ((Expression.Value)peak.By).Column));
        }

        if (select.Count == shown && (shown == 0 || groups.Count > 0))
        {
            select.AddRange(OfRow(groups.Count > 0));
        }

        return select;

        void Add(Expression expression)
        {
            if (!select.Contains(expression))
            {
                select.Add(expression);
            }
        }
    }

    /// <summary>The name of a student is the first and the last name, unless the question says which.</summary>
    private IEnumerable<Expression> PartsOf(Element.Measure measure)
    {
        if (measure.Of is Expression.Value(var use) && _clause.Lexicon.Naming.NamesOf(use.Column.Table) is { Count: > 1 } parts && parts.Contains(use.Column)
            && !Enumerable.Range(measure.Start, measure.End - measure.Start).Any(word => _clause.Words[word].Text is "first" or "last" or "given" or "family" or "surname" or "forename" or "fname" or "lname"))
        {
            return parts.Select(part => new Expression.Value(new ColumnUse(part)));
        }

        return [measure.Of];
    }

    /// <summary>What stands for a row where the question names only its table.</summary>
    private List<Expression> OfRow(bool grouped)
    {
        var all = _clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: Cue.Everything });
        if (all is not null || _clause.Decisions.Take(Choice.AllOfRow))
        {
            if (all is not null)
            {
                Use(all);
            }

            return [.. _clause.Lexicon.Schema.FindTable(_head)!.Columns.Select(column => new Expression.Value(new ColumnUse(column.Name)))];
        }

        if (grouped && _clause.Elements.OfType<Element.Entity>().FirstOrDefault() is { } counted)
        {
            return [new Expression.CountRows(new TableUse(counted.Table))];
        }

        var naming = _clause.Lexicon.Naming;
        string row = naming.NameOf(_head) == naming.KeyOf(_head) && _clause.Elements.All(element => element is not Element.Entity) && Referred(naming) is { } referred ? referred : _head;

        return [.. (_clause.Decisions.Take(Choice.KeyForRow) ? [naming.KeyOf(_head)] : naming.NamesOf(row)).Select(column => new Expression.Value(new ColumnUse(column)))];
    }

    /// <summary>Each is only a way of speaking where nothing is computed of a group: the name of each student.</summary>
    private List<Element.Group> Groups(List<Element.Peak> peaks)
    {
        var groups = Of<Element.Group>();
        bool computes = _wanted.Any(measure => measure.Of.IsAggregate()) || peaks.Count > 0 || _wanted.Count == 0
            || Of<Element.Test>().Any(test => test.Condition.IsOfGroups())
            || Of<Element.Order>().Any(order => order.By.Any(ordering => ordering.By.IsAggregate()));
        if (computes)
        {
            return groups;
        }

        groups.ForEach(Use);

        return [];
    }

    /// <summary>Project ids and the number of documents in each project: the project is there already.</summary>
    private bool IsShown(Element.Group group) => group.Of is Element.Entity entity && _wanted.Any(measure => measure.Of is Expression.Value(var column)
        && (column.Column.Table == entity.Table || _clause.Lexicon.Schema.Keys.Any(key => key.From == column.Column && key.To.Table == entity.Table)));

    /// <summary>Who has the best score: scores have no name, the student that they refer to has.</summary>
    private string? Referred(RowNaming naming) => _clause.Lexicon.Schema.Keys
        .Where(key => key.From.Table == _head && naming.NameOf(key.To.Table) != naming.KeyOf(key.To.Table))
        .OrderBy(key => _clause.Lexicon.Schema.FindTable(_head)!.Columns.Index().First(column => column.Item.Name == key.From).Index)
        .Select(key => key.To.Table)
        .FirstOrDefault();

    private ColumnUse GroupColumn(Element.Group group) => group.Of switch
    {
        Element.Entity entity => new ColumnUse(_clause.Lexicon.Naming.KeyOf(entity.Table)),
        Element.Measure { Of: Expression.Value(var column) } => column,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What to group by when the question does not say: rows of the table asked for, or, of the table that is counted, the values asked for.</summary>
    private List<ColumnUse> GroupOf(List<Expression> select, List<TableUse> counted)
    {
        var columns = select.OfType<Expression.Value>().Select(value => value.Column).ToList();
        if (columns.Count == 0)
        {
            return [new ColumnUse(_clause.Lexicon.Naming.KeyOf(_head))];
        }

        // Students with two pets are two pets of one student; cities with two students are two of one city.
        string asked = columns[0].Column.Table;
        bool namesRows = columns.Any(column => _clause.Lexicon.NamesRows(column.Column));
        if (counted.Count == 0 || counted.Any(table => table.Table == asked) || !namesRows)
        {
            return columns;
        }

        return [new ColumnUse(_clause.Lexicon.Naming.KeyOf(asked)), .. columns.Where(column => column.Column.Table != asked)];
    }

    private bool Distinct(List<Expression> select)
    {
        var sign = _clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: Cue.Distinct });
        if (sign is null || select.Any(FormParts.IsAggregate))
        {
            return false;
        }

        Use(sign);

        return true;
    }

    private List<TableUse> Entities(QueryForm form)
    {
        var named = form.Tables();
        List<TableUse> entities = [];
        foreach (var entity in Of<Element.Entity>())
        {
            TableUse use = new(entity.Table);
            if (named.Contains(use) || entities.Contains(use) || form.Where.Leaves().Any(leaf => leaf is Condition.InQuery))
            {
                // Where a query within says which rows, what relates the two is in it.
                Use(entity);
            }
            else if (!_clause.Decisions.Take(Choice.WithoutMentioned))
            {
                entities.Add(use);
                Use(entity);
            }
        }

        return entities;
    }
}
