namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Where the rules of the grammar may go two ways. The usual way is not to take the choice.</summary>
internal enum Choice
{
    /// <summary>The highest salary is a value, not the row that has it; or the other way round where that is usual.</summary>
    PeakTheOtherWay,

    /// <summary>An average of age and weight is of both.</summary>
    AggregateForAll,

    /// <summary>How many seats there are adds up seats, or counts rows that have some.</summary>
    SumOfCounted,

    /// <summary>A and B of one column: rows that have either.</summary>
    EitherOfBoth,

    /// <summary>Rows are asked for by their key.</summary>
    KeyForRow,

    /// <summary>Rows are asked for with all they have.</summary>
    AllOfRow,

    /// <summary>A table that the question names takes no part.</summary>
    WithoutMentioned,

    /// <summary>What is said of groups is said without showing their name.</summary>
    GroupNotShown,

    /// <summary>Columns named in what must hold are wanted too.</summary>
    RelativeWanted,

    /// <summary>A column behind a preposition is wanted.</summary>
    ObliqueWanted,

    /// <summary>What does not hold is said of values, not of rows.</summary>
    LackOfValue,

    /// <summary>A table joined by and to what is wanted is wanted too.</summary>
    EntityWanted,

    /// <summary>Equal rows are given once although the question does not say so: a row may have met several of another table.</summary>
    EachOnce,
}

/// <summary>
/// The choices of one way through the grammar. A rule asks when it comes to a fork; the forks that were met are walked both ways
/// afterwards, so that no rule has to know of the others' choices.
/// </summary>
internal sealed class Decisions(IReadOnlySet<Choice> taken)
{
    private readonly HashSet<Choice> _met = [];

    public IReadOnlySet<Choice> Taken => taken;

    public IReadOnlySet<Choice> Met => _met;

    public bool Take(Choice choice)
    {
        _met.Add(choice);

        return taken.Contains(choice);
    }
}
