using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Joins;

/// <summary>What became of a query form. The cases below are all there are.</summary>
public abstract record Completion
{
    private Completion()
    {
    }

    public sealed record Completed(SqlSelect Select) : Completion;

    /// <summary>No way of keys leads from one table to the other, or only one on which a row would refer to two rows by one key.</summary>
    public sealed record NoPath(string From, string To) : Completion;

    /// <param name="Subject">The table, column or the like that it is about; empty where it is the form as a whole.</param>
    public sealed record Faulty(FormFault Fault, string Subject) : Completion;
}

/// <summary>Why a form says nothing that could be asked of the database.</summary>
public enum FormFault
{
    NothingSelected,
    UnknownTable,
    UnknownColumn,
    TooManyTables,
    LimitBelowOne,

    /// <summary>The sum or average of something that is no number.</summary>
    NotANumber,

    /// <summary>Pictures and the like can be counted, nothing else.</summary>
    OnlyCountable,

    /// <summary>A constant that the column cannot hold.</summary>
    OtherType,

    /// <summary>An aggregate as a condition on rows.</summary>
    AggregateOfRows,

    /// <summary>A condition on groups, or an order of groups, by a column in which the rows of a group differ.</summary>
    ValueOfGroup,

    /// <summary>And, or, in, without enough parts.</summary>
    MissingParts,

    /// <summary>A nested query with more than one column.</summary>
    SeveralColumns,

    /// <summary>A nested query that is compared with, but may have more than one row.</summary>
    SeveralRows,
}
