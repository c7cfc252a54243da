using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Linking;

/// <summary>Words of the question that may mean something of the database.</summary>
/// <param name="Start">With <paramref name="End"/> the words' place in the question as it was typed, half-open.</param>
/// <param name="Weight">How surely, 0 to 1; exact and whole is 1.</param>
public sealed record Link(LinkTarget Target, int Start, int End, double Weight);

/// <summary>What words may mean. The cases below are all there are.</summary>
public abstract record LinkTarget
{
    private LinkTarget()
    {
    }

    public sealed record Table(string Name) : LinkTarget;

    public sealed record Column(ColumnName Name) : LinkTarget;

    /// <summary>A cell of a column, as it is stored.</summary>
    public sealed record Cell(ColumnName Of, string Stored) : LinkTarget;

    /// <summary>A number or date that the question names; columns to hold it against are the parser's to find.</summary>
    public sealed record Constant(Operand.Constant Value) : LinkTarget;
}
