using Huida.TextToSql.Answers;

namespace Huida.Server.Components.Rows;

/// <summary>A piece of a question, with the numbers of the reading's parts that came from it.</summary>
public sealed record SaidPiece(string Text, IReadOnlyList<int> Parts);

/// <summary>Cuts a question where the words of a reading's parts begin and end.</summary>
public static class SaidWords
{
    public static IEnumerable<SaidPiece> Split(string question, IReadOnlyList<ReadingPart> parts)
    {
        var cuts = new SortedSet<int> { 0, question.Length };
        foreach (var part in parts)
        {
            cuts.UnionWith(new[] { part.Start, part.End }.OfType<int>().Where(at => at < question.Length));
        }

        return cuts.Zip(cuts.Skip(1), (start, end) => new SaidPiece(
            question[start..end],
            [.. parts.Index().Where(part => part.Item.Start <= start && end <= part.Item.End).Select(part => part.Index)]));
    }
}
