namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>
/// The weights of the features in the one linear score: a logistic regression on questions of Spider's training databases, none of
/// them in its dev part; docs/text-to-sql.md says how. <see cref="Feature.EachOnce"/> alone is set by hand.
/// </summary>
internal static class Weights
{
    private static readonly double[] Table = Of(
        (Feature.Accounted, 2.22),
        (Feature.Meaning, 1.16),
        (Feature.Tables, -0.89),
        (Feature.UnspokenTables, 0.10),
        (Feature.IdleAggregate, -1.61),
        (Feature.IdleRank, -0.98),
        (Feature.IdleComparison, -1.46),
        (Feature.IdleLogic, -0.64),
        (Feature.IdleEach, 0.01),
        (Feature.IdleDistinct, -0.71),
        (Feature.IdleValue, -1.04),
        (Feature.IdleLink, -0.97),
        (Feature.Wanted, -0.40),
        (Feature.WeakWanted, -0.89),
        (Feature.KeyWanted, -0.40),
        (Feature.TestedWanted, -2.07),
        (Feature.RankedWanted, 0.41),
        (Feature.SilentGroup, -0.77),
        (Feature.Nested, 0.02),
        (Feature.TextAsNumber, -1.74),
        (Feature.PeakTheOtherWay, -1.97),
        (Feature.AggregateForAll, 0.18),
        (Feature.SumOfCounted, 0.36),
        (Feature.EitherOfBoth, -1.31),
        (Feature.KeyForRow, -1.84),
        (Feature.AllOfRow, -1.33),
        (Feature.WithoutMentioned, -0.99),
        (Feature.GroupNotShown, -2.12),
        (Feature.RelativeWanted, -1.56),
        (Feature.ObliqueWanted, -1.10),
        (Feature.LackOfValue, -1.13),
        (Feature.EachOnce, 0.05),
        (Feature.EntityWanted, 0.84),
        (Feature.SaidTwice, -0.67));

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
