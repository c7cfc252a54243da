using System.Globalization;
using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

/// <summary>How a database writes what the others write differently.</summary>
public sealed record SqlDialect
{
    public static SqlDialect Sqlite { get; } = new()
    {
        Name = "sqlite",
        Quote = '"',
        Like = "LIKE",
        LikeEscape = @"ESCAPE '\'",
        BackslashEscapes = false,
        TextType = "TEXT",
        Concatenation = " || '|' || ",
        True = "1",
        False = "0",
        DateLiteral = "'{0}'",
        NullsComeFirst = true,
        HasNullsLast = true,
        GroupsByKeyAlone = true,
    };

    public required string Name { get; init; }

    /// <summary>Around identifiers; doubled within them.</summary>
    public required char Quote { get; init; }

    /// <summary>The operator that ignores case: LIKE, or ILIKE.</summary>
    public required string Like { get; init; }

    /// <summary>What makes the backslash the escape of a pattern.</summary>
    public required string LikeEscape { get; init; }

    /// <summary>Whether a backslash in a text literal must be doubled.</summary>
    public required bool BackslashEscapes { get; init; }

    public required string TextType { get; init; }

    /// <summary>Between texts that are joined by a bar.</summary>
    public required string Concatenation { get; init; }

    public required string True { get; init; }

    public required string False { get; init; }

    /// <summary>A format with the ISO date at {0}.</summary>
    public required string DateLiteral { get; init; }

    /// <summary>Whether an ascending order begins with the missing values.</summary>
    public required bool NullsComeFirst { get; init; }

    /// <summary>Whether it understands NULLS LAST.</summary>
    public required bool HasNullsLast { get; init; }

    /// <summary>Whether a column may be shown of a group whose other columns tell it, without being among those it is grouped by.</summary>
    public required bool GroupsByKeyAlone { get; init; }

    internal string Identifier(string name) => $"{Quote}{name.Replace($"{Quote}", $"{Quote}{Quote}")}{Quote}";

    internal string Literal(Operand.Constant constant) => constant switch
    {
        Operand.Constant.Text text => $"'{(BackslashEscapes ? text.Value.Replace(@"\", @"\\") : text.Value).Replace("'", "''")}'",
        Operand.Constant.Number number => number.Value.ToString("0.############################", CultureInfo.InvariantCulture),
        Operand.Constant.Date date => string.Format(CultureInfo.InvariantCulture, DateLiteral, date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        Operand.Constant.Boolean boolean => boolean.Value ? True : False,
        _ => throw new ArgumentOutOfRangeException(nameof(constant)),
    };
}
