using System.Text.RegularExpressions;

namespace Huida.Server.Components.Rows;

public enum SqlTokenKind
{
    Plain,
    Keyword,
    Name,
    Text,
    Number,
}

/// <summary>A piece of SQL to be coloured. The pieces together are the SQL.</summary>
public readonly partial record struct SqlToken(SqlTokenKind Kind, string Text)
{
    public static IEnumerable<SqlToken> Split(string sql)
    {
        int from = 0;
        foreach (Match match in Pattern().Matches(sql))
        {
            if (match.Index > from)
            {
                yield return new SqlToken(SqlTokenKind.Plain, sql[from..match.Index]);
            }

            yield return new SqlToken(KindOf(match.Value), match.Value);
            from = match.Index + match.Length;
        }

        if (from < sql.Length)
        {
            yield return new SqlToken(SqlTokenKind.Plain, sql[from..]);
        }
    }

    private static SqlTokenKind KindOf(string token) => token[0] switch
    {
        '\'' => SqlTokenKind.Text,
        '"' or '`' => SqlTokenKind.Name,
        _ when char.IsAsciiDigit(token[0]) => SqlTokenKind.Number,
        _ => SqlTokenKind.Keyword,
    };

    // Unquoted words in capitals: what is written here keeps names in quotes and keywords in capitals.
    [GeneratedRegex("'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|`(?:[^`]|``)*`?|\\b[A-Z]{2,}\\b|(?<![\\w.])[0-9]+(?:\\.[0-9]+)?\\b")]
    private static partial Regex Pattern();
}
