using Huida.TextToSql.Notes;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Evaluation.TextToSql;

/// <summary>Questions to databases, each with a query that answers it.</summary>
/// <param name="Today">On which they are asked.</param>
public sealed record SqlSet(string Name, Part Part, DateOnly Today, IReadOnlyList<SqlQuestion> Questions, IReadOnlyDictionary<string, SqlDatabase> Databases);

/// <param name="Language">zh or en.</param>
/// <param name="Gold">SQL whose rows answer it.</param>
/// <param name="Level">How hard the set calls it; null where it does not say.</param>
public sealed record SqlQuestion(string Database, string Language, string Text, string Gold, string? Level);

/// <param name="File">SQLite.</param>
public sealed record SqlDatabase(string Name, string File, DatabaseSchema Schema)
{
    private static readonly TimeSpan BusyTimeout = TimeSpan.FromSeconds(5);

    internal static SqlDatabase Open(string name, string file, CancellationToken cancellationToken)
    {
        using var connection = SqliteFile.Open(file, BusyTimeout);

        return new SqlDatabase(name, file, AnnotatedSchema.Of(SqliteSchemaReader.Read(connection, cancellationToken), DatabaseNotes.None).Schema);
    }

    internal ValueIndex ReadValues(TermAnalyzer analyzer, CancellationToken cancellationToken)
    {
        using var connection = SqliteFile.Open(File, BusyTimeout);

        return ValueIndex.Build(connection, Schema, analyzer, new ValueIndexLimits(), cancellationToken);
    }
}

/// <summary>How questions to one database are parsed, the best reading first; none is a refusal.</summary>
public delegate IReadOnlyList<QueryReading> QuestionParsing(Reading reading);
