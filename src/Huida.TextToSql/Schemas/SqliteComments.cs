using System.Text.RegularExpressions;

namespace Huida.TextToSql.Schemas;

/// <summary>
/// SQLite has no comments on tables and columns, but keeps the text that created them: what stands behind <c>--</c> on the line of a
/// table's or a column's name is about it.
/// </summary>
internal static partial class SqliteComments
{
    /// <param name="sql">The statement that created a table or view.</param>
    /// <returns>By the name that comes first on the line, compared without case.</returns>
    public static IReadOnlyDictionary<string, string> Read(string sql)
    {
        Dictionary<string, string> comments = new(StringComparer.OrdinalIgnoreCase);
        foreach (var line in CommentedLine().Matches(sql).Cast<Match>())
        {
            if (line.Groups["comment"].Value.Trim() is { Length: > 0 } comment)
            {
                comments.TryAdd(line.Groups["name"].Value, comment);
            }
        }

        return comments;
    }

    // Before the comment, quoted text is passed over as a whole: a dash in it starts nothing.
    [GeneratedRegex(
        """
        ^[ \t]*(?>(?:CREATE\s+(?:TEMP\s+|TEMPORARY\s+)?(?:TABLE|VIEW)\s+(?:IF\s+NOT\s+EXISTS\s+)?)?["`\[]?(?<name>\w[^"`\]\s,(]*)["`\]]?)
        (?>(?:[^'"\-\r\n]|'[^'\r\n]*'|"[^"\r\n]*"|-(?!-))*)--(?<comment>[^\r\n]*)
        """,
        RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex CommentedLine();
}
