using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
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
    private readonly Subject _subject;
    private readonly List<Atom> _used = [];

    private Composer(Clause clause)
    {
        _clause = clause;
        _subject = new Subject(clause);
    }

    /// <returns>Null where the elements name no table.</returns>
    public static Composition? Compose(Clause clause) =>
        clause.Elements.Any(element => element is not (Element.Sign or Element.Constant or Element.Period or Element.First)) ? new Composer(clause).Compose() : null;

    private Composition Compose()
    {
        var peaks = Of<Element.Peak>();
        var groups = Groups();
        var conditions = OtherRows.In(Conditions.Of(_clause, _subject, Use), _clause, _subject);
        var having = conditions.Where(condition => condition.IsOfGroups()).ToList();

        var values = PeaksAsValues(peaks, groups);
        var ranking = peaks.Except(values).ToList();
        var select = new Selection(_clause, _subject, Use).Select(groups, peaks, values);
        var (order, limit) = Order(ranking, select);
        var form = new QueryForm(select)
        {
            Where = FormParts.All([.. conditions.Where(condition => !condition.IsOfGroups())]),
            Having = FormParts.All(having),
            GroupBy = GroupBy(select, having, order, [.. ranking.Select(peak => peak.Of).OfType<ColumnUse>(), .. groups.Select(group => Grouping.ColumnOf(group, _clause.Lexicon))]),
            OrderBy = order,
            Limit = limit,
        };
        form = Counted(form with { Entities = Entities(form), Roles = [.. _used.SelectMany(atom => atom.Roles).Distinct()] }, groups);

        return new Composition(form with { Distinct = IsDistinct(form) }, _used, _subject.Wanted.Count - _subject.Expressions.Distinct().Count());
    }

    private List<T> Of<T>()
        where T : Element => [.. _clause.Elements.OfType<T>()];

    private void Use(Element element) => _used.AddRange(element.Atoms);

    private List<Element.Group> Groups()
    {
        var groups = Of<Element.Group>();
        groups.ForEach(Use);

        return Grouping.Computes(_clause, _subject) ? groups : [];
    }

    /// <summary>The highest salary is a value; whoever has the highest salary is a row.</summary>
    private List<Element.Peak> PeaksAsValues(List<Element.Peak> peaks, List<Element.Group> groups)
    {
        var values = peaks.Where(peak => peak is { By: Expression.Value, Of: null }).ToList();
        if (values.Count == 0 || Of<Element.First>().Count > 0)
        {
            return [];
        }

        bool nothingElse = _subject.Expressions.All(FormParts.IsAggregate);
        bool namedFirst = values[0].Region == Region.Wanted && values[0].Atoms.Count > 1
            && !Of<Element.Entity>().Any(entity => entity.Region == Region.Wanted && entity.Start < values[0].Start);
        bool usual = groups.Count > 0 || (nothingElse && (_clause.Language == Language.Chinese
            ? _clause.Elements.Any(element => element is Element.Sign { Cue: Cue.Request { OfValue: true } })
            : namedFirst));

        return usual ^ _clause.Decisions.Take(Choice.PeakTheOtherWay) ? values : [];
    }

    private (List<Ordering> Order, int? Limit) Order(List<Element.Peak> ranking, List<Expression> select)
    {
        ranking.ForEach(Use);
        List<Ordering> order = [.. ranking.Select(peak => new Ordering(Amount(peak), peak.Most))];
        int? limit = ranking.Count > 0 ? 1 : null;
        foreach (var sorting in Of<Element.Order>())
        {
            Use(sorting);
            order.AddRange(sorting.By.Count > 0 ? sorting.By : [new Ordering(select[0], sorting.Descending)]);
        }

        foreach (var few in Of<Element.First>().Where(_ => order.Count > 0))
        {
            Use(few);
            limit = few.Rows;
        }

        return (order, limit);
    }

    /// <summary>The school whose students paid the most late fees, the category with the fewest copies: of each there are many, so their sum.</summary>
    private Expression Amount(Element.Peak peak) =>
        peak is { OfAmount: true, By: Expression.Value(var column) } && _clause.IsAmount(_clause.Lexicon.Schema.FindColumn(column.Column)!)
        && (column.Column.Table == _subject.Table
            ? _subject.FirstColumn is { } shared && shared.Column.Table == _subject.Table && shared != column && !_clause.Lexicon.NamesRows(shared.Column)
            : _clause.Lexicon.Refers(column.Column.Table, _subject.Table))
            ? new Expression.Aggregate(AggregateFunction.Sum, column)
            : peak.By;

    private IReadOnlyList<ColumnUse> GroupBy(List<Expression> select, List<Condition> having, List<Ordering> order, List<ColumnUse> said)
    {
        var ranked = order.Where(ordering => ordering.By.IsAggregate()).Select(ordering => ordering.By.Table()).ToList();
        bool mixes = select.Any(FormParts.IsAggregate) && !select.All(FormParts.IsAggregate);
        if (having.Count == 0 && ranked.Count == 0 && !mixes)
        {
            return select.Any(FormParts.IsAggregate) ? said : [];
        }

        return said.Count > 0 ? said : Grouping.Unsaid(select, [.. having.SelectMany(condition => condition.Tables()), .. ranked], _clause.Lexicon, _subject);
    }

    /// <summary>How many students took two courses: one number for all of them, not one for each.</summary>
    private QueryForm Counted(QueryForm form, List<Element.Group> groups)
    {
        if (form is not { Having: not null, OrderBy: [], Select: [Expression.CountRows(var counted)] } || groups.Count > 0)
        {
            return form;
        }

        ColumnUse key = new(_clause.Lexicon.Naming.KeyOf(counted.Table), counted.Instance);
        var rows = form with { Select = [new Expression.Value(key)], GroupBy = [key] };

        return new QueryForm(form.Select) { Roles = form.Roles, Where = new Condition.InQuery(key, rows) };
    }

    /// <summary>Tables that are named and have no part in the form yet. Where a query within says which rows, what relates the two is in it.</summary>
    private List<TableUse> Entities(QueryForm form)
    {
        var named = form.Tables();
        bool relatesWithin = form.Where.Leaves().Any(leaf => leaf is Condition.InQuery);
        List<TableUse> entities = [];
        foreach (var entity in Of<Element.Entity>())
        {
            TableUse use = new(entity.Table);
            bool isThere = named.Contains(use) || entities.Contains(use) || relatesWithin;
            if (isThere || !_clause.Decisions.Take(Choice.WithoutMentioned))
            {
                Use(entity);
                if (!isThere)
                {
                    entities.Add(use);
                }
            }
        }

        return entities;
    }

    /// <summary>Whether a row that is shown may meet several of another table, which nothing of is shown.</summary>
    private bool MayRepeat(QueryForm form)
    {
        var shown = form.Select.Select(expression => expression.Table().Table).ToList();

        return form.Tables().Any(use => !shown.Any(table => _clause.Lexicon.Refers(table, use.Table)));
    }

    private bool IsDistinct(QueryForm form)
    {
        if (form.Select.Any(FormParts.IsAggregate))
        {
            return false;
        }

        bool isSaid = false;
        if (_clause.Elements.FirstOrDefault(element => element is Element.Sign { Cue: Cue.Distinct }) is { } sign)
        {
            Use(sign);
            isSaid = true;
        }

        if (!form.OrderBy.All(ordering => form.Select.Contains(ordering.By)))
        {
            return false; // rows that are one would have several places
        }

        bool isOfValues = form.Where.Conjuncts().Any(condition => condition is Condition.InQuery(var column, _) && form.Select.Contains(new Expression.Value(column)));

        return isSaid || isOfValues || (form.GroupBy.Count == 0 && MayRepeat(form) && _clause.Decisions.Take(Choice.EachOnce));
    }
}
