using Huida.TextToSql;
using Huida.TextToSql.Schemas;
using Huida.Understanding;

namespace Huida.Evaluation.TextToSql;

/// <summary>Questions to databases, each with a query that answers it.</summary>
/// <param name="Today">On which they are asked.</param>
public sealed record SqlSet(string Name, Part Part, DateOnly Today, IReadOnlyList<SqlQuestion> Questions, IReadOnlyDictionary<string, SqlDatabase> Databases);

/// <param name="Gold">SQL whose rows answer it.</param>
/// <param name="Level">How hard the set calls it; null where it does not say.</param>
public sealed record SqlQuestion(string Database, string Text, string Gold, string? Level);

/// <param name="File">SQLite.</param>
public sealed record SqlDatabase(string Name, string File, DatabaseSchema Schema);

/// <summary>How questions to one database are parsed, the best reading first; none is a refusal.</summary>
public delegate IReadOnlyList<QueryReading> QuestionParsing(Reading reading);
