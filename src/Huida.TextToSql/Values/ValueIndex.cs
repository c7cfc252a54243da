using System.Data.Common;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.TextToSql.Values;

/// <summary>
/// The different texts in a database's columns of text, to find those that a question names. Made once from the database and held in
/// memory, some 50 bytes a value; immutable and safe to share.
/// </summary>
public sealed class ValueIndex
{
    /// <summary>How many links a question gets.</summary>
    private const int MostLinks = 64;

    private readonly StoredValues _values;
    private readonly WholeValues _wholes;
    private readonly PartValues _parts;

    private ValueIndex(TermAnalyzer analyzer, ValueIndexContents contents)
    {
        _values = contents.Values;
        _wholes = new WholeValues(analyzer, contents.Values, contents.Wholes, contents.Lengths);
        _parts = new PartValues(analyzer, contents.Values, contents.Words);
        LeftOut = contents.LeftOut;
    }

    public int Count => _values.Count;

    public IReadOnlyList<LeftOutValues> LeftOut { get; }

    /// <param name="connection">Open, on the SQLite database.</param>
    /// <param name="schema">What it hides is not read.</param>
    public static ValueIndex Build(
        DbConnection connection,
        DatabaseSchema schema,
        TermAnalyzer analyzer,
        ValueIndexLimits limits,
        CancellationToken cancellationToken) =>
        new(analyzer, new ValueIndexBuilder(analyzer, limits).Build(connection, schema, cancellationToken));

    /// <summary>
    /// Links to cells (<see cref="LinkTarget.Cell"/>) that the question names: what it quotes first, then whole values, then values of
    /// which it has some words; the longest first among each.
    /// </summary>
    public IReadOnlyList<Link> Find(Reading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        string question = reading.Question.Text;
        var words = reading.Terms.Where(term => term.Kind == TermKind.Word).ToList();
        var units = TextUnit.Of(words);
        var quotations = QuotedText.Find(question);

        var wholes = _wholes.Find(question, units, quotations);
        var quoted = quotations.Where(quotation => wholes.Any(whole => Fills(whole, quotation, units))).ToList();
        var unquoted = wholes.Where(whole => !quoted.Any(quotation => quotation.Overlaps(Place(whole))));
        var named = words.Where(word => !quoted.Concat(wholes.Select(Place)).Any(place => place.Overlaps(new TextRange(word.Start, word.End))));

        return
        [
            .. InOrder(wholes.Where(whole => quoted.Any(quotation => Fills(whole, quotation, units))))
                .Concat(InOrder(unquoted))
                .Concat(InOrder(_parts.Find([.. named])))
                .Take(MostLinks)
                .Select(found => new Link(new LinkTarget.Cell(_values.ColumnOf(found.Value).Name, _values[found.Value]), found.Start, found.End, found.Weight)),
        ];
    }

    private static TextRange Place(FoundValue found) => new(found.Start, found.End);

    private static IEnumerable<FoundValue> InOrder(IEnumerable<FoundValue> found) => found
        .OrderByDescending(value => value.Length)
        .ThenByDescending(value => value.Weight)
        .ThenByDescending(value => value.IsSpelledSo)
        .ThenBy(value => value.Value);

    /// <summary>Whether the value is all that a quotation has in it, but for punctuation.</summary>
    private static bool Fills(FoundValue found, TextRange quotation, IReadOnlyList<TextUnit> units) => units
        .Where(unit => quotation.Start <= unit.Start && unit.End <= quotation.End)
        .All(unit => found.Start <= unit.Start && unit.End <= found.End) && quotation.Overlaps(Place(found));
}
