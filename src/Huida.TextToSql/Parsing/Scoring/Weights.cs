namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>The weights of the features in the one linear score.</summary>
internal static class Weights
{
    private static readonly double[] Table = Of(
        (Feature.Accounted, 4),
        (Feature.Meaning, 1),
        (Feature.Tables, -0.25),
        (Feature.UnspokenTables, 0),
        (Feature.IdleAggregate, -0.6),
        (Feature.IdleRank, -0.6),
        (Feature.IdleComparison, -0.6),
        (Feature.IdleLogic, -0.6),
        (Feature.IdleEach, -0.6),
        (Feature.IdleDistinct, -0.6),
        (Feature.IdleValue, -0.9),
        (Feature.IdleLink, 0),
        (Feature.Wanted, 0),
        (Feature.WeakWanted, 0),
        (Feature.KeyWanted, 0),
        (Feature.TestedWanted, 0),
        (Feature.RankedWanted, 0),
        (Feature.SilentGroup, 0),
        (Feature.Nested, 0),
        (Feature.TextAsNumber, 0),
        (Feature.PeakTheOtherWay, -0.5),
        (Feature.AggregateForAll, -0.4),
        (Feature.SumOfCounted, -0.3),
        (Feature.EitherOfBoth, -0.3),
        (Feature.KeyForRow, -0.5),
        (Feature.AllOfRow, -0.6),
        (Feature.WithoutMentioned, -0.3),
        (Feature.GroupNotShown, -0.4),
        (Feature.RelativeWanted, -0.4),
        (Feature.ObliqueWanted, -0.3),
        (Feature.LackOfValue, -0.3),
        (Feature.EachOnce, -0.5));

    public static double Score(Evidence evidence)
    {
        double score = 0;
        for (int feature = 0; feature < Table.Length; feature++)
        {
            score += Table[feature] * evidence[(Feature)feature];
        }

        return score;
    }

    private static double[] Of(params (Feature Feature, double Weight)[] weights)
    {
        double[] table = new double[weights.Length];
        foreach (var (feature, weight) in weights)
        {
            table[(int)feature] = weight;
        }

        return table;
    }
}
