namespace Huida.Matching;

/// <summary>Orders the matches of one question.</summary>
internal static class Ranking
{
    /// <summary>Best first, each told its margin: how far its score is above that of the next, as a share of it.</summary>
    public static List<T> BestFirst<T>(IEnumerable<T> matches, Func<T, double> score, Func<T, double, T> withMargin)
    {
        List<T> ranked = [.. matches.OrderByDescending(score)];
        for (int i = 0; i < ranked.Count; i++)
        {
            double own = score(ranked[i]);
            double next = i + 1 < ranked.Count ? score(ranked[i + 1]) : 0;
            ranked[i] = withMargin(ranked[i], own > 0 ? (own - next) / own : 0);
        }

        return ranked;
    }
}
