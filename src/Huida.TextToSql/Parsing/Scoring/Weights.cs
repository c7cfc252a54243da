namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>The weights of the features in the one linear score.</summary>
internal static class Weights
{
    private static readonly double[] Table = Of(
        (Feature.Accounted, 3.29),
        (Feature.Meaning, 1.04),
        (Feature.Tables, -0.89),
        (Feature.UnspokenTables, 0.04),
        (Feature.IdleAggregate, -0.87),
        (Feature.IdleRank, -0.77),
        (Feature.IdleComparison, -1.07),
        (Feature.IdleLogic, -0.82),
        (Feature.IdleEach, -0.13),
        (Feature.IdleDistinct, -0.60),
        (Feature.IdleValue, -1.08),
        (Feature.IdleLink, -0.44),
        (Feature.Wanted, -0.37),
        (Feature.WeakWanted, -0.55),
        (Feature.KeyWanted, -0.23),
        (Feature.TestedWanted, -1.24),
        (Feature.RankedWanted, 0.21),
        (Feature.SilentGroup, -0.60),
        (Feature.Nested, -0.11),
        (Feature.TextAsNumber, -0.89),
        (Feature.PeakTheOtherWay, -1.33),
        (Feature.AggregateForAll, -0.21),
        (Feature.SumOfCounted, 0.18),
        (Feature.EitherOfBoth, -1.09),
        (Feature.KeyForRow, -1.24),
        (Feature.AllOfRow, -0.93),
        (Feature.WithoutMentioned, -0.61),
        (Feature.GroupNotShown, -1.22),
        (Feature.RelativeWanted, -1.13),
        (Feature.ObliqueWanted, -1.18),
        (Feature.LackOfValue, -0.76),
        (Feature.EachOnce, -0.32),
        (Feature.EntityWanted, -0.3),
        (Feature.SaidTwice, -0.3));

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
