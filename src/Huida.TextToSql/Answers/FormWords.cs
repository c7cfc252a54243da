using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Answers;

/// <summary>Words a query form as a noun phrase, built from its subject outwards: each part wraps the phrase so far by a template of the language.</summary>
internal sealed class FormWords
{
    private readonly SchemaWords _names;
    private readonly ReadingTexts _texts;
    private readonly QueryForm _form;
    private readonly TableUse _subject;
    private readonly ConditionWords _words;
    private readonly List<Piece> _pieces = [];

    private FormWords(QueryForm form, TableUse subject, SchemaWords names, ReadingTexts texts)
    {
        _form = form;
        _names = names;
        _texts = texts;
        _subject = subject;
        _words = new ConditionWords(names, texts, _subject, SayNested);
    }

    public static (string Text, IReadOnlyList<Piece> Pieces) Say(QueryForm form, SchemaWords names, ReadingTexts texts)
    {
        var words = new FormWords(form, FormTables.Subject(form), names, texts);

        return (words.Say(), words._pieces);
    }

    /// <summary>One row is asked for, by what it has most or least of.</summary>
    private bool HasSuperlative => _form is { OrderBy: [_], Limit: 1 };

    private string Say()
    {
        string phrase = SayWhat();
        foreach (var table in FormTables.Unnamed(_form, _subject))
        {
            phrase = Wrap("With", phrase, new Piece(ReadingPartKind.Relation, _texts.Format("Some", _words.One(table)), [new LinkTarget.Table(table.Table)]));
        }

        var (related, plain) = SplitConditions();
        phrase = related.Aggregate(phrase, SayRelated);
        phrase = SayConditions(phrase, plain);
        phrase = SayGroups(phrase);
        if (_form.Having is { } having)
        {
            phrase = Wrap("Whose", phrase, PieceOf(having));
        }

        return SayOrder(phrase);
    }

    private string SayWhat()
    {
        bool counts = _form.Select.Any(FormParts.IsAggregate);
        Expression[] said = counts ? [.. _form.Select.Where(FormParts.IsAggregate)] : [.. _form.Select];
        foreach (var expression in said)
        {
            string text = _words.Say(expression);
            _pieces.Add(new Piece(
                expression.IsAggregate() ? ReadingPartKind.Aggregate : ReadingPartKind.Attribute,
                _form.Distinct && !counts ? _texts.Format("Different", text) : text,
                FormTargets.Of(expression)));
        }

        string what = _texts.List([.. _pieces.Select(piece => piece.Text)]);
        if (said.Contains(new Expression.CountRows(_subject)))
        {
            return what;
        }

        bool isOne = !counts && HasSuperlative;
        string one = _words.One(_subject);
        string subject = isOne ? one : _words.Many(_subject);
        _pieces.Add(new Piece(ReadingPartKind.Entity, subject, [new LinkTarget.Table(_subject.Table)]));

        return what == one ? subject : _texts.Format(isOne ? "OfThe" : "Of", what, subject); // campuses, not the campus of campuses
    }

    private (IReadOnlyList<Condition> Related, IReadOnlyList<Condition> Plain) SplitConditions()
    {
        var byKind = _form.Where.Conjuncts().ToLookup(part => part is Condition.InQuery or Condition.Not(Condition.InQuery));

        return ([.. byKind[true]], [.. byKind[false]]);
    }

    private string SayRelated(string phrase, Condition condition)
    {
        bool isDenied = condition is Condition.Not;
        var query = (condition is Condition.Not(var inner) ? (Condition.InQuery)inner : (Condition.InQuery)condition).Query;
        string? groups = query.Having is { } having
            ? new FormWords(query, FormTables.Subject(query), _names, _texts)._words.Say(FormParts.All([.. query.Where.Conjuncts(), having])!)
            : null;
        var (key, text) = (groups, isDenied) switch
        {
            (null, false) => ("With", _texts.Format("Some", SayNested(query))),
            (null, true) => ("Without", _texts.Format("None", SayNested(query))),
            (_, false) => ("Whose", groups),
            (_, true) => ("Where", _texts.Format("Not", groups)),
        };

        return Wrap(key, phrase, new Piece(ReadingPartKind.Relation, text, FormTargets.Of(query)));
    }

    private string SayConditions(string phrase, IReadOnlyList<Condition> conditions)
    {
        if (conditions.Count == 0)
        {
            return phrase;
        }

        Piece[] pieces = [.. conditions.Select(PieceOf)];
        _pieces.AddRange(pieces);

        return _texts.Format("Where", phrase, pieces.Select(piece => piece.Text).Aggregate((before, next) => _texts.Format("Both", before, next)));
    }

    private string SayGroups(string phrase)
    {
        // Where nothing is computed of the groups, they are what is listed, and have been named.
        if (_form.GroupBy.Count == 0 || !_form.Select.Any(FormParts.IsAggregate))
        {
            return phrase;
        }

        string groups = _texts.List([.. _form.GroupBy.Select(Group).Distinct()]);
        _pieces.Add(new Piece(
            ReadingPartKind.Group,
            _texts.Format("ForEach.Part", groups),
            [.. _form.GroupBy.SelectMany(use => new LinkTarget[] { new LinkTarget.Column(use.Column), new LinkTarget.Table(use.Column.Table) })]));

        return _texts.Format("ForEach", phrase, groups);

        string Group(ColumnUse use) => _names.StandsForRow(use.Column) ? _words.One(use.Table) : _words.Say(use);
    }

    private string SayOrder(string phrase)
    {
        if (HasSuperlative)
        {
            var only = _form.OrderBy[0];
            string key = $"Superlative.{Superlative(only)}";

            return Wrap("Superlative", phrase, new Piece(ReadingPartKind.Order, _texts.Format(key, _words.Say(only.By)), FormTargets.Of(only.By)));
        }

        if (_form.OrderBy.Count > 0)
        {
            Piece[] pieces = [.. _form.OrderBy.Select(by => new Piece(ReadingPartKind.Order, _texts.Format(Direction(by), _words.Say(by.By)), FormTargets.Of(by.By)))];
            _pieces.AddRange(pieces);
            phrase = _texts.Format("Sorted", phrase, _texts.List([.. pieces.Select(piece => piece.Text)]));
        }

        if (_form.Limit is { } limit)
        {
            _pieces.Add(new Piece(ReadingPartKind.Limit, _texts.Format("First.Part", limit), [new LinkTarget.Constant(new Operand.Constant.Number(limit))]));
            phrase = _texts.Format("First", phrase, limit);
        }

        return phrase;
    }

    private string Superlative(Ordering order) => order.By switch
    {
        _ when ConditionWords.ColumnOf(order.By) is null => order.Descending ? "Most" : "Fewest",
        _ when _words.IsDate(order.By) => order.Descending ? "Latest" : "Earliest",
        _ => order.Descending ? "Highest" : "Lowest",
    };

    private string Direction(Ordering order)
    {
        string way = order.Descending ? "Down" : "Up";

        return _words.IsDate(order.By) ? $"{way}.Date"
            : order.By is Expression.Value(var use) && _names.Type(use.Column) == ColumnType.Text ? $"{way}.Text"
            : way;
    }

    private Piece PieceOf(Condition condition) => new(ReadingPartKind.Condition, _words.Say(condition), FormTargets.Of(condition));

    private string Wrap(string key, string phrase, Piece piece)
    {
        _pieces.Add(piece);

        return _texts.Format(key, phrase, piece.Text);
    }

    /// <summary>A query that a condition looks into: its value where it computes one, else one of what it looks for.</summary>
    private string SayNested(QueryForm query)
    {
        if (query.Select.Any(FormParts.IsAggregate))
        {
            return Say(query, _names, _texts).Text;
        }

        if (query.Limit == 1)
        {
            return Say(query with { Limit = null }, _names, _texts).Text; // the credits of another course
        }

        var sought = FormTables.Sought(query, _subject);
        var words = new FormWords(query, sought[0], _names, _texts);
        var (related, plain) = words.SplitConditions();

        return words.SayConditions(related.Aggregate(_texts.List([.. sought.Select(words._words.One)]), words.SayRelated), plain);
    }
}
