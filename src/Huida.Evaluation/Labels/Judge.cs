using System.Diagnostics;
using Huida.Answering;
using Huida.TextToSql.Results;
using Huida.Tokenization;

namespace Huida.Evaluation.Labels;

/// <summary>Says whether an answer is right: the one rule of measuring and of calibration.</summary>
internal static class Judge
{
    /// <summary>
    /// A FAQ question is answered by citing its entry; a passage question by citing its document where the quote stands, in words that hold
    /// one of the accepted ones; a database question by the rows of the gold query; an unanswerable one by giving no answer.
    /// </summary>
    public static bool IsRight(Gold gold, Route route, string text, IReadOnlyList<Citation> citations, DatabaseAnswer? rows) => gold switch
    {
        Gold.Entry entry => route == Route.Faq && citations.Any(citation => citation.Kind == CitationKind.Faq && citation.Id == entry.Id),
        Gold.Quote quote => citations.Any(citation => Cites(citation, quote)) && HasAccepted(text, quote),
        Gold.Rows right => route == Route.Sql && rows is not null && AreRight(right, rows),
        Gold.NoAnswer => route == Route.None,
        _ => throw new UnreachableException(),
    };

    private static bool Cites(Citation citation, Gold.Quote quote) =>
        citation.Kind == CitationKind.Passage
        && citation.Id == quote.Document
        && quote.Ranges.Any(new TextRange(citation.Start, citation.End).Overlaps);

    private static bool AreRight(Gold.Rows gold, DatabaseAnswer rows) => ResultEquality.AreEqual(
        gold.Table,
        new ResultTable([.. rows.Columns.Select(column => new ResultColumn(column.Name, column.Shown.Type))], [.. rows.Rows.Select(row => row.ToArray())], rows.IsCut),
        gold.InOrder);

    private static bool HasAccepted(string text, Gold.Quote quote)
    {
        var folded = new FoldedText(text);

        return quote.Accepted.Any(accepted => folded.Contains(new FoldedText(accepted)));
    }
}
