namespace Huida.TextToSql.Answers;

/// <summary>What the databases say to a question.</summary>
/// <param name="Databases">How many were asked.</param>
/// <param name="Invalid">Queries that a database refused to run: a fault of this program.</param>
/// <param name="Matches">One of each database that a reading fits, best first.</param>
public sealed record DatabaseMatches(int Databases, int Invalid, IReadOnlyList<DatabaseMatch> Matches);
