using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The columns of the result: groups, what is wanted, peaks that are asked for as values, or else what stands for a row.</summary>
internal sealed class Selection(Clause clause, Subject subject, Action<Element> use)
{
    private readonly List<Expression> _select = [];

    public List<Expression> Select(List<Element.Group> groups, List<Element.Peak> peaks, List<Element.Peak> values)
    {
        foreach (var group in groups.Where(group => !Grouping.IsShown(group, clause, subject) && !clause.Decisions.Take(Choice.GroupNotShown)))
        {
            Add(new Expression.Value(Grouping.ShownFor(group, clause.Lexicon)));
        }

        foreach (var counted in peaks.Select(peak => peak.Of).OfType<ColumnUse>())
        {
            Add(new Expression.Value(counted));
        }

        int grouped = _select.Count;
        foreach (var measure in subject.Wanted)
        {
            use(measure);
            foreach (var part in PartsOf(measure))
            {
                Add(part);
            }
        }

        foreach (var peak in values)
        {
            use(peak);
            Add(new Expression.Aggregate(peak.Most ? AggregateFunction.Maximum : AggregateFunction.Minimum, ((Expression.Value)peak.By).Column));
        }

        if (_select.Count == grouped && (grouped == 0 || groups.Count > 0))
        {
            _select.AddRange(OfRow(groups.Count > 0));
        }

        return _select;
    }

    private void Add(Expression expression)
    {
        if (!_select.Contains(expression))
        {
            _select.Add(expression);
        }
    }

    /// <summary>The name of a student is the first and the last name, unless the question says which.</summary>
    private IEnumerable<Expression> PartsOf(Element.Measure measure)
    {
        if (measure.Of is Expression.Value(var use) && clause.Lexicon.Naming.NamesOf(use.Column.Table) is { Count: > 1 } parts && parts.Contains(use.Column)
            && !clause.Words.Take(measure.End).Skip(measure.Start).Any(word => SmallWords.NameParts.Contains(word.Text)))
        {
            return parts.Select(part => new Expression.Value(new ColumnUse(part)));
        }

        return [measure.Of];
    }

    /// <summary>What stands for a row where the question names only its table.</summary>
    private IEnumerable<Expression> OfRow(bool grouped)
    {
        var all = clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: Cue.Everything });
        if (all is not null)
        {
            use(all);
        }

        if (all is not null || clause.Decisions.Take(Choice.AllOfRow))
        {
            return Values(clause.Lexicon.Schema.FindTable(subject.Table)!.Columns.Select(column => column.Name));
        }

        if (grouped && clause.Elements.OfType<Element.Entity>().FirstOrDefault() is { } counted)
        {
            return [new Expression.CountRows(new TableUse(counted.Table))];
        }

        return Values(clause.Decisions.Take(Choice.KeyForRow) ? [subject.Key.Column] : clause.Lexicon.Naming.NamesOf(Referred() ?? subject.Table));
    }

    private static IEnumerable<Expression> Values(IEnumerable<ColumnName> columns) => columns.Select(column => new Expression.Value(new ColumnUse(column)));

    /// <summary>Who has the best score: scores have no name, the student that they refer to first has.</summary>
    private string? Referred()
    {
        var naming = clause.Lexicon.Naming;
        if (HasName(subject.Table) || clause.Elements.Any(element => element is Element.Entity))
        {
            return null;
        }

        var columns = clause.Lexicon.Schema.FindTable(subject.Table)!.Columns.Select(column => column.Name).ToList();

        return clause.Lexicon.Schema.Keys
            .Where(key => key.From.Table == subject.Table && HasName(key.To.Table))
            .OrderBy(key => columns.IndexOf(key.From))
            .Select(key => key.To.Table)
            .FirstOrDefault();

        bool HasName(string table) => naming.NameOf(table) != naming.KeyOf(table);
    }
}
