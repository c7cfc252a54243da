namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>The weights of the features in the one linear score.</summary>
internal static class Weights
{
    private static readonly double[] Table = Of(
        (Feature.Accounted, 2.59),
        (Feature.Meaning, 1.12),
        (Feature.Tables, -0.79),
        (Feature.UnspokenTables, 0.05),
        (Feature.IdleAggregate, -1.08),
        (Feature.IdleRank, -0.87),
        (Feature.IdleComparison, -1.26),
        (Feature.IdleLogic, -0.95),
        (Feature.IdleEach, 0.06),
        (Feature.IdleDistinct, -0.65),
        (Feature.IdleValue, -1.22),
        (Feature.IdleLink, -0.69),
        (Feature.Wanted, -0.39),
        (Feature.WeakWanted, -0.95),
        (Feature.KeyWanted, -0.11),
        (Feature.TestedWanted, -1.80),
        (Feature.RankedWanted, 0.53),
        (Feature.SilentGroup, -0.68),
        (Feature.Nested, -0.39),
        (Feature.TextAsNumber, -1.25),
        (Feature.PeakTheOtherWay, -1.66),
        (Feature.AggregateForAll, -0.08),
        (Feature.SumOfCounted, 0.25),
        (Feature.EitherOfBoth, -1.74),
        (Feature.KeyForRow, -1.66),
        (Feature.AllOfRow, -1.20),
        (Feature.WithoutMentioned, -0.46),
        (Feature.GroupNotShown, -1.99),
        (Feature.RelativeWanted, -1.35),
        (Feature.ObliqueWanted, -1.37),
        (Feature.LackOfValue, -0.88),
        (Feature.EachOnce, 0.05),
        (Feature.EntityWanted, 0.55),
        (Feature.SaidTwice, -0.51));

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
