using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Parsing.Cues;

/// <summary>What a word or phrase of a language does in a question to a database. The cases below are all there are.</summary>
internal abstract record Cue
{
    private Cue()
    {
    }

    /// <summary>Opens what is wanted: list, show, what, 列出.</summary>
    /// <param name="OfValue">It asks for a value, never for who has it: 是多少.</param>
    public sealed record Request(bool OfValue = false) : Cue
    {
        /// <summary>It asks for people: 谁.</summary>
        public bool OfPerson { get; init; }
    }

    /// <summary>Asks for a measure without naming it: when, where, how old, 多少钱.</summary>
    public sealed record Ask(Hint Hint) : Cue;

    /// <summary>Says nothing of its own: now, 分别, 其中.</summary>
    public sealed record Aside : Cue;

    /// <summary>Opens what must hold: who, whose, that, with.</summary>
    public sealed record Relative : Cue;

    /// <summary>Punctuation.</summary>
    public sealed record Break(bool EndsSentence) : Cue;

    public sealed record And : Cue;

    public sealed record Or : Cue;

    public sealed record But : Cue;

    /// <summary>One and the same entity has both of two things.</summary>
    public sealed record Both : Cue;

    public sealed record Not : Cue;

    /// <param name="Hint">What tells the kinds apart, where it says each kind of.</param>
    public sealed record Each(Hint? Hint = null) : Cue;

    public sealed record Distinct : Cue;

    /// <summary>All there is to know: all information, everything.</summary>
    public sealed record Everything : Cue;

    /// <summary>How many, number of.</summary>
    /// <param name="Asks">It opens what is wanted, as how many does.</param>
    public sealed record Count(bool Asks = false) : Cue
    {
        public Counted Of { get; init; }
    }

    public sealed record Aggregate(AggregateFunction Function) : Cue;

    /// <summary>The row or group that has the most or least of something.</summary>
    public sealed record Extreme(bool Most, Hint? Hint = null) : Cue
    {
        /// <summary>Of an amount, which adds up over many rows: 最多 is, 最高 is not.</summary>
        public bool OfAmount { get; init; }
    }

    /// <summary>The value that occurs the most or least often: most common, most popular.</summary>
    public sealed record Frequent(bool Most) : Cue;

    /// <param name="Postfix">It stands behind its value: 18 or older, 18岁以上.</param>
    public sealed record Compare(Comparison Comparison, Hint? Hint = null, bool Postfix = false) : Cue
    {
        /// <summary>Which way it compares is said behind the value, if at all: 比.</summary>
        public bool SaidBehind { get; init; }
    }

    public sealed record Between : Cue;

    public sealed record Contains(TextPlace Place) : Cue;

    /// <summary>No value there.</summary>
    public sealed record Empty : Cue;

    /// <summary>Opens what to sort by: ordered by, 按.</summary>
    public sealed record Sort : Cue;

    public sealed record Direction(bool Descending) : Cue;

    /// <summary>Before or after a number: the first so many.</summary>
    public sealed record Top : Cue;
}

/// <summary>What a count counts by its own words.</summary>
internal enum Counted
{
    /// <summary>Whatever the noun beside it names.</summary>
    Rows,

    /// <summary>人数.</summary>
    People,

    /// <summary>What happened: 次数, how many times.</summary>
    Times,
}

/// <summary>What a word measures without saying it: young and old are ages.</summary>
/// <param name="Words">Stems of a column's name, in both languages.</param>
/// <param name="Inverse">Likewise where more of it means less: who is older was born in an earlier year.</param>
internal sealed record Hint(string[] Words, string[] Inverse);
