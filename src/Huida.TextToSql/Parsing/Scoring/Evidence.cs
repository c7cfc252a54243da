using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Parsing.Grammar;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>The features of one form for one question.</summary>
internal sealed class Evidence
{
    private const double SureLink = 0.9;

    /// <summary>From this weight on, words are accounted for in full by what they link to.</summary>
    private const double Meant = 0.8;

    private readonly double[] _values = new double[Enum.GetValues<Feature>().Length];

    /// <param name="tables">The tables that the form needs, those on the way included.</param>
    /// <param name="within">Likewise those of the queries in it.</param>
    public Evidence(
        Composition composition, Assignment assignment, IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words, IReadOnlyList<TableUse> tables, IReadOnlyList<TableUse> within, IReadOnlySet<Choice> taken, SchemaLexicon lexicon)
    {
        var used = composition.Used.ToHashSet();
        _values[(int)Feature.Accounted] = AccountedFor(composition.Form, atoms, used, words, tables, within, lexicon);
        _values[(int)Feature.Meaning] = assignment.Score;
        _values[(int)Feature.Tables] = tables.Count - 1;
        AddIdle(atoms, used);
        AddWanted(composition, lexicon);
        AddShape(composition, atoms, lexicon.Schema);
        foreach (var choice in taken)
        {
            _values[(int)FeatureOf(choice)] = 1;
        }
    }

    public double this[Feature feature] => _values[(int)feature];

    private static double AccountedFor(
        QueryForm form, IReadOnlyList<Atom> atoms, HashSet<Atom> used, IReadOnlyList<QuestionWord> words, IReadOnlyList<TableUse> tables, IReadOnlyList<TableUse> within, SchemaLexicon lexicon)
    {
        double[] known = new double[words.Count];
        foreach (var atom in atoms.Where(atom => used.Contains(atom) || atom.Cue is Cue.Request or Cue.Ask or Cue.Aside))
        {
            Array.Fill(known, Math.Min(1, (atom.Link?.Weight ?? 1) / Meant), atom.Start, atom.End - atom.Start);
        }

        LinkTarget[] targets =
        [
            .. tables.Concat(within).Select(use => new LinkTarget.Table(use.Table)),
            .. form.Expressions().OfType<Expression.Value>().Select(value => new LinkTarget.Column(value.Column.Column)),
        ];
        double all = words.Sum(word => word.Information);
        double said = words.Select((word, at) => word.Information * (word.Information > 0 && known[at] < 1 && (IsSaidByTable(word) || targets.Any(target => IsDescribed(word, target))) ? 1 : known[at])).Sum();

        return all > 0 ? Math.Min(1, said / all) : 0;

        // 选 of 选了课: the form goes over the enrollments, 选课, whatever else names them.
        bool IsSaidByTable(QuestionWord word) => tables.Concat(within).Any(use => lexicon.WordsOf(use.Table).Any(named => named == word.Stem || WordMatch.Weight(word.Stem, named) > 0));

        // 参加 of 参加了社团: the notes call the members those who 参加.
        bool IsDescribed(QuestionWord word, LinkTarget target) => lexicon.Texts.IsDescribedBy(target, word.Stem);
    }

    private void AddIdle(IReadOnlyList<Atom> atoms, HashSet<Atom> used)
    {
        foreach (var atom in atoms.Where(atom => !used.Contains(atom)))
        {
            Feature? idle = atom switch
            {
                { Cue: Cue.Count or Cue.Aggregate } => Feature.IdleAggregate,
                { Cue: Cue.Extreme or Cue.Frequent or Cue.Sort or Cue.Direction or Cue.Top } => Feature.IdleRank,
                { Cue: Cue.Compare or Cue.Between or Cue.Contains or Cue.Empty } => Feature.IdleComparison,
                { Cue: Cue.Not or Cue.But or Cue.Or or Cue.Both } => Feature.IdleLogic,
                { Cue: Cue.Each } => Feature.IdleEach,
                { Cue: Cue.Distinct } => Feature.IdleDistinct,
                { Link.Target: LinkTarget.Cell or LinkTarget.Constant } => Feature.IdleValue,
                { Link.Weight: >= SureLink } => Feature.IdleLink,
                _ => null,
            };
            if (idle is { } feature)
            {
                _values[(int)feature]++;
            }
        }
    }

    private void AddWanted(Composition composition, SchemaLexicon lexicon)
    {
        var form = composition.Form;
        var shown = form.Select.OfType<Expression.Value>().Select(value => value.Column).ToList();
        var links = composition.Used.Select(atom => atom.Link).OfType<Link>().ToLookup(link => link.Target);
        _values[(int)Feature.Wanted] = form.Select.Count - 1;
        _values[(int)Feature.SaidTwice] = composition.Repeated;
        _values[(int)Feature.WeakWanted] = shown.Sum(column =>
            links[new LinkTarget.Column(column.Column)].Select(link => 1 - link.Weight).DefaultIfEmpty(0).Min());
        _values[(int)Feature.KeyWanted] = shown.Count(column =>
            lexicon.Schema.IsKey(column.Column) && !links[new LinkTarget.Column(column.Column)].Any(link => link.Weight >= SureLink));
        var tested = form.Where.Conjuncts().OfType<Condition.Compare>()
            .Where(test => test is { Comparison: Comparison.Equal, Right: Operand.Constant })
            .Select(test => test.Left)
            .ToList();
        _values[(int)Feature.TestedWanted] = form.Select.Intersect(tested).Count() + shown.Count(column =>
            lexicon.Schema.Keys.Any(key => key.From == column.Column && tested.OfType<Expression.Value>().Any(test => test.Column.Column.Table == key.To.Table)));
        _values[(int)Feature.RankedWanted] = form.Limit is null ? 0 : form.Select.Intersect(form.OrderBy.Select(order => order.By)).Count();
    }

    private void AddShape(Composition composition, IReadOnlyList<Atom> atoms, DatabaseSchema schema)
    {
        var form = composition.Form;
        var spoken = composition.Used.Select(atom => atom.Link).OfType<Link>().Where(link => link.Weight >= SureLink).Select(Assignments.TableOf).ToHashSet();
        _values[(int)Feature.UnspokenTables] = form.Tables().Count(use => !spoken.Contains(use.Table));
        bool speaksOfGroups = atoms.Any(atom => atom.Cue is Cue.Each) || form.Having is not null || form.OrderBy.Any(order => order.By.IsAggregate());
        _values[(int)Feature.SilentGroup] = form.GroupBy.Count > 0 && !speaksOfGroups ? 1 : 0;
        _values[(int)Feature.Nested] = form.Nested().Count();
        _values[(int)Feature.TextAsNumber] = form.Where.Leaves().OfType<Condition.Compare>().Count(test =>
            test is { Left: Expression.Value(var column), Right: Operand.Constant.Number } && schema.FindColumn(column.Column)!.Type == ColumnType.Text);
    }

    private static Feature FeatureOf(Choice choice) => choice switch
    {
        Choice.PeakTheOtherWay => Feature.PeakTheOtherWay,
        Choice.AggregateForAll => Feature.AggregateForAll,
        Choice.SumOfCounted => Feature.SumOfCounted,
        Choice.EitherOfBoth => Feature.EitherOfBoth,
        Choice.KeyForRow => Feature.KeyForRow,
        Choice.AllOfRow => Feature.AllOfRow,
        Choice.WithoutMentioned => Feature.WithoutMentioned,
        Choice.GroupNotShown => Feature.GroupNotShown,
        Choice.RelativeWanted => Feature.RelativeWanted,
        Choice.ObliqueWanted => Feature.ObliqueWanted,
        Choice.LackOfValue => Feature.LackOfValue,
        Choice.EachOnce => Feature.EachOnce,
        Choice.EntityWanted => Feature.EntityWanted,
        _ => throw new ArgumentOutOfRangeException(nameof(choice)),
    };
}
