namespace Huida.TextToSql.Forms;

public enum AggregateFunction
{
    Count,
    Sum,
    Average,
    Minimum,
    Maximum,
}

/// <summary>A value that a query computes. The cases below are all there are.</summary>
public abstract record Expression
{
    private Expression()
    {
    }

    public sealed record Value(ColumnUse Column) : Expression;

    /// <param name="Distinct">Equal values are taken once.</param>
    public sealed record Aggregate(AggregateFunction Function, ColumnUse Column, bool Distinct = false) : Expression;

    /// <summary>How many rows of this table there are, each once however many rows of other tables are joined to it.</summary>
    public sealed record CountRows(TableUse Table) : Expression;
}
