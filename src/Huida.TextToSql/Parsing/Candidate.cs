using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Parsing.Grammar;

namespace Huida.TextToSql.Parsing;

/// <summary>A form with what speaks for and against it.</summary>
internal sealed record Candidate(Composition Composition, Evidence Evidence)
{
    public double Score { get; } = Evidence.Score;
}

/// <summary>The features of a candidate, which one linear score weighs.</summary>
/// <param name="Accounted">The share of the question's information in the form.</param>
/// <param name="Assignment">How likely the meanings are that it gave to words, in all.</param>
/// <param name="Tables">The number of tables beyond the first that it needs.</param>
/// <param name="IdleCues">Cues that do something in a query and did nothing in this one.</param>
/// <param name="IdleValues">Values that the question names and the form does not hold.</param>
/// <param name="Choices">The cost of the less usual choices.</param>
internal sealed record Evidence(double Accounted, double Assignment, int Tables, int IdleCues, int IdleValues, double Choices)
{
    public double Score => (4 * Accounted) + Assignment - (0.25 * Tables) - (0.6 * IdleCues) - (0.9 * IdleValues) - Choices;

    public static Evidence Of(
        Composition composition, Assignment assignment, IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words, int tables, IReadOnlySet<Choice> taken)
    {
        var used = composition.Used.ToHashSet();
        double all = words.Sum(word => word.Information);
        double known = 0;
        foreach (var atom in atoms.Where(atom => used.Contains(atom) || atom.Cue is Cue.Request))
        {
            for (int word = atom.Start; word < atom.End; word++)
            {
                known += words[word].Information;
            }
        }

        return new Evidence(
            all > 0 ? Math.Min(1, known / all) : 0,
            assignment.Score,
            tables - 1,
            atoms.Count(atom => !used.Contains(atom) && IsOperator(atom.Cue)),
            atoms.Count(atom => !used.Contains(atom) && atom.Link?.Target is LinkTarget.Cell or LinkTarget.Constant),
            taken.Sum(Costs.Of));
    }

    private static bool IsOperator(Cue? cue) =>
        cue is not (null or Cue.Request or Cue.Relative or Cue.Break or Cue.And);
}

/// <summary>How much less likely the less usual way is.</summary>
internal static class Costs
{
    public static double Of(Choice choice) => choice switch
    {
        Choice.PeakTheOtherWay => 0.5,
        Choice.AggregateForAll => 0.4,
        Choice.SumOfCounted => 0.3,
        Choice.EitherOfBoth => 0.3,
        Choice.KeyForRow => 0.5,
        Choice.AllOfRow => 0.6,
        Choice.WithoutMentioned => 0.3,
        Choice.GroupNotShown => 0.4,
        Choice.RelativeWanted => 0.4,
        Choice.LackOfValue => 0.3,
        Choice.ObliqueWanted => 0.3,
        _ => 0,
    };
}
