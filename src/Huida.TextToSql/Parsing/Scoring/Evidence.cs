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

    private readonly double[] _values = new double[Enum.GetValues<Feature>().Length];

    /// <param name="tables">The tables that the form needs, those on the way included.</param>
    public Evidence(
        Composition composition, Assignment assignment, IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words, IReadOnlyList<TableUse> tables, IReadOnlySet<Choice> taken, SchemaLexicon lexicon)
    {
        var used = composition.Used.ToHashSet();
        _values[(int)Feature.Accounted] = AccountedFor(atoms, used, words, tables, lexicon);
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
        IReadOnlyList<Atom> atoms, HashSet<Atom> used, IReadOnlyList<QuestionWord> words, IReadOnlyList<TableUse> tables, SchemaLexicon lexicon)
    {
        bool[] isKnown = new bool[words.Count];
        foreach (var atom in atoms.Where(atom => used.Contains(atom) || atom.Cue is Cue.Request or Cue.Ask or Cue.Aside))
        {
            Array.Fill(isKnown, true, atom.Start, atom.End - atom.Start);
        }

        double all = words.Sum(word => word.Information);
        double known = words.Where((word, at) => isKnown[at] || (word.Information > 0 && tables.Any(use => IsSaidBy(word, use.Table)))).Sum(word => word.Information);

        return all > 0 ? Math.Min(1, known / all) : 0;

        // 选 of 选了课: the form goes over the enrollments, 选课, whatever else names them.
        bool IsSaidBy(QuestionWord word, string table) => lexicon.WordsOf(table).Any(named => named == word.Stem || WordMatch.Weight(word.Stem, named) > 0);
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
            .Select(test => test.Left);
        _values[(int)Feature.TestedWanted] = form.Select.Intersect(tested).Count();
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
