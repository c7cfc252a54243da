namespace Huida.TextToSql.Parsing.Scoring;

/// <summary>What speaks for or against a form, whatever the database and the language.</summary>
internal enum Feature
{
    /// <summary>The share of the question's information that is in the form.</summary>
    Accounted,

    /// <summary>How likely the meanings given to the words are, all in all.</summary>
    Meaning,

    /// <summary>Tables beyond the first, those on the way included.</summary>
    Tables,

    /// <summary>Tables that no word names, neither themselves nor by a sure link to something of theirs.</summary>
    UnspokenTables,

    /// <summary>Counts and aggregates that the question asks for and the form does not compute; likewise below.</summary>
    IdleAggregate,

    IdleRank,
    IdleComparison,
    IdleLogic,
    IdleEach,
    IdleDistinct,

    /// <summary>Cells, numbers and dates that the question names and the form does not hold.</summary>
    IdleValue,

    /// <summary>Sure links to the schema that the form does not use.</summary>
    IdleLink,

    /// <summary>Columns shown beyond the first.</summary>
    Wanted,

    /// <summary>Mentions of columns that stand for one that is shown already.</summary>
    SaidTwice,

    /// <summary>How unsure the links of the columns shown are.</summary>
    WeakWanted,

    /// <summary>Keys shown that the question does not ask for by a word of their own.</summary>
    KeyWanted,

    /// <summary>A column is shown and held to be one value: it would say the same in each row.</summary>
    TestedWanted,

    /// <summary>What rows are ranked by is shown too.</summary>
    RankedWanted,

    /// <summary>Rows are grouped although the question has no word for it, and neither ranks nor compares groups.</summary>
    SilentGroup,

    /// <summary>Queries within the query.</summary>
    Nested,

    /// <summary>A number is compared with a column of text.</summary>
    TextAsNumber,

    // The less usual ways through the grammar.
    PeakTheOtherWay,
    AggregateForAll,
    SumOfCounted,
    EitherOfBoth,
    KeyForRow,
    AllOfRow,
    WithoutMentioned,
    GroupNotShown,
    RelativeWanted,
    ObliqueWanted,
    LackOfValue,
    EachOnce,
    EntityWanted,
}
