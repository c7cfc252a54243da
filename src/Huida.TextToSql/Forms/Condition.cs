namespace Huida.TextToSql.Forms;

public enum Comparison
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>Where in the cell a text stands.</summary>
public enum TextPlace
{
    Start,
    Anywhere,
    End,
}

/// <summary>What holds for the rows or groups wanted. The cases below are all there are.</summary>
public abstract record Condition
{
    private Condition()
    {
    }

    /// <param name="Parts">Two or more.</param>
    public sealed record And(IReadOnlyList<Condition> Parts) : Condition;

    /// <param name="Parts">Two or more.</param>
    public sealed record Or(IReadOnlyList<Condition> Parts) : Condition;

    public sealed record Not(Condition Part) : Condition;

    public sealed record Compare(Expression Left, Comparison Comparison, Operand Right) : Condition;

    /// <summary>Both ends included.</summary>
    public sealed record Between(Expression Left, Operand.Constant Low, Operand.Constant High) : Condition;

    /// <summary>The cell's text, whatever its case, has <paramref name="Text"/> in it. % and _ in it are themselves.</summary>
    public sealed record Contains(ColumnUse Column, string Text, TextPlace Place) : Condition;

    public sealed record In(ColumnUse Column, IReadOnlyList<Operand.Constant> Values) : Condition;

    /// <summary>
    /// The cell is among the values of a query with one column: what has (or, under <see cref="Not"/>, never had) something.
    /// Empty cells within the query are left out, so that its negation means what people mean.
    /// </summary>
    public sealed record InQuery(ColumnUse Column, QueryForm Query) : Condition;

    public sealed record IsEmpty(ColumnUse Column) : Condition;
}

/// <summary>What a value is compared with. The cases below are all there are.</summary>
public abstract record Operand
{
    private Operand()
    {
    }

    public abstract record Constant : Operand
    {
        private Constant()
        {
        }

        public sealed record Text(string Value) : Constant;

        public sealed record Number(decimal Value) : Constant;

        public sealed record Date(DateOnly Value) : Constant;

        public sealed record Boolean(bool Value) : Constant;
    }

    public sealed record Column(ColumnUse Use) : Operand;

    /// <summary>The one value of a query with one column and one row: more than <em>the average</em>.</summary>
    public sealed record Nested(QueryForm Query) : Operand;
}
