using Huida.TextToSql.Connections;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Results;
using Huida.TextToSql.Sql;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>A reading of a question that its database answered.</summary>
/// <param name="Signals">The reading's, after its rows were seen: what gives the same rows is no other meaning.</param>
/// <param name="ShownSql">To be read, with the constants in their places.</param>
public sealed record DatabaseMatch(
    QueryableDatabase Database, QueryReading Reading, MatchSignals Signals, WrittenSql Sql, string ShownSql, ResultTable Table)
{
    /// <summary>Readings nearly as good that give other rows, best first.</summary>
    public IReadOnlyList<DatabaseMatch> Rivals { get; init; } = [];

    /// <summary>Who asked has chosen this reading.</summary>
    public bool IsChosen { get; init; }

    /// <summary>By which it can be chosen.</summary>
    public string Choice { get; } = ChoiceId.Of(Database.Registered.Id, ShownSql);

    public SpokenReading Say(Language language) => ReadingWriter.Write(Reading, Database.Schema, language);

    public IReadOnlyList<ShownColumn> Columns(Language language) => ShownColumn.Of(Reading.Form, Database.Schema, language);
}

/// <summary>The raw score of a match: each 0 to 1, each speaking for it, each meaning the same on any database.</summary>
/// <param name="Accounted">The share of the question's information that the query accounts for.</param>
/// <param name="LinkStrength">The mean weight of its links.</param>
/// <param name="Margin">How far it is ahead of the next reading with other rows.</param>
/// <param name="Found">1 where it gives something, 0 where all is empty; little where one thing is asked for and it lists more than a few rows, all of a table.</param>
public sealed record MatchSignals(double Accounted, double LinkStrength, double Margin, double Found);
