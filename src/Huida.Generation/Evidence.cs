using Huida.Tokenization;

namespace Huida.Generation;

/// <summary>What an answer is worded from. The cases below are all there are.</summary>
public abstract record Evidence
{
    private Evidence()
    {
    }

    /// <summary>A FAQ entry, whose answer was written by an editor.</summary>
    public sealed record FaqEntry(string Answer) : Evidence;

    /// <param name="Title">Of the document.</param>
    /// <param name="TableHeader">The header row of the table that the text continues; empty where there is none.</param>
    /// <param name="Text">The whole passage.</param>
    /// <param name="Window">The sentences of <paramref name="Text"/> that most likely answer.</param>
    public sealed record Passage(string Title, string TableHeader, string Text, TextRange Window) : Evidence;

    /// <summary>Rows that a database gave, all in the words of the answer's language.</summary>
    /// <param name="Reading">What they are: a noun phrase, with its conditions.</param>
    /// <param name="Rows">Each in the order of <paramref name="Columns"/>, numbers with their units; null where a cell is empty.</param>
    /// <param name="Total">How many rows there are; more than are here where they were cut, null where nobody counted further.</param>
    public sealed record Table(string Reading, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows, int? Total) : Evidence;
}

/// <summary>An answer in words.</summary>
/// <param name="Text">With [1] where the evidence is cited; a FAQ entry's answer stands as it was written.</param>
/// <param name="Quoted">The range of the evidence's text that it rests on; empty where the evidence is a table.</param>
public sealed record Draft(string Text, TextRange Quoted);
