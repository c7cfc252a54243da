namespace Huida.TextToSql.Linking;

/// <summary>Leaves out cells that a part of a word names while all of the word names something else: 副教授 is no 教授, and 法学院 not 法学.</summary>
internal static class NestedCells
{
    private const double Sure = 0.85;

    public static IEnumerable<Link> LeaveOut(IReadOnlyList<Link> links, IReadOnlyList<QuestionWord> words) =>
        links.Where(link => link.Target is not LinkTarget.Cell || EndsWithWords(link, words) || !links.Any(other => IsAround(other, link)));

    private static bool EndsWithWords(Link link, IReadOnlyList<QuestionWord> words) =>
        words.Any(word => word.Start == link.Start) && words.Any(word => word.End == link.End);

    private static bool IsAround(Link outer, Link inner) =>
        outer.Weight >= Sure && outer.Start <= inner.Start && inner.End <= outer.End && outer.End - outer.Start > inner.End - inner.Start;
}
