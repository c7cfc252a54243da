using Huida.TextToSql.Linking;

namespace Huida.TextToSql.Parsing.Elements;

/// <summary>How surely words name a cell when they also look like ordinary words: a name is written with a capital, in quotation marks or with figures.</summary>
internal static class CellSpelling
{
    private const double Ordinary = 0.8;

    public static Link Weigh(Link cell, string question) => cell with
    {
        Weight = cell.Weight * (IsFigureWithin(cell, question) ? Ordinary * Ordinary * Ordinary : LooksLikeName(cell, question) ? 1 : Ordinary),
    };

    /// <summary>The 2009 of an address on the web.</summary>
    private static bool IsFigureWithin(Link cell, string question) =>
        cell.Target is LinkTarget.Cell(_, var stored) && stored.Length > 2 * (cell.End - cell.Start)
        && !question.AsSpan(cell.Start, cell.End - cell.Start).ContainsAnyExceptInRange('0', '9');

    public static bool LooksLikeName(Link cell, string question)
    {
        var text = question.AsSpan(cell.Start, cell.End - cell.Start);
        bool isQuoted = cell.Start > 0 && cell.End < question.Length && !char.IsLetterOrDigit(question[cell.End]) && "\"'“‘「『《".Contains(question[cell.Start - 1]);

        return isQuoted || (cell.Start > 0 && char.IsUpper(text[0])) || text.ContainsAnyInRange('0', '9') || text.ContainsAnyInRange('\u3400', '\u9fff');
    }
}
