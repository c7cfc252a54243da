using Huida.TextToSql.Results;
using Huida.Tokenization;

namespace Huida.Evaluation.Labels;

/// <summary>What a right answer rests on, as the store has it.</summary>
public abstract record Gold
{
    private Gold()
    {
    }

    public sealed record Entry(Guid Id) : Gold;

    /// <param name="Ranges">Where the quote stands in the document's stored text: once, or wherever it repeats.</param>
    public sealed record Quote(Guid Document, IReadOnlyList<TextRange> Ranges, IReadOnlyList<string> Accepted) : Gold;

    /// <param name="InOrder">The gold query asks for an order.</param>
    public sealed record Rows(ResultTable Table, bool InOrder) : Gold;

    /// <summary>Nothing answers it.</summary>
    public sealed record NoAnswer : Gold;
}
