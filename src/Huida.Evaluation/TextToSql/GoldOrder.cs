namespace Huida.Evaluation.TextToSql;

internal static class GoldOrder
{
    /// <summary>Whether a query as a whole, not one within it, asks for an order.</summary>
    public static bool IsIn(string sql)
    {
        int depth = 0;
        char quote = '\0';
        for (int i = 0; i < sql.Length; i++)
        {
            char character = sql[i];
            if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
                continue;
            }

            depth += character switch { '(' => 1, ')' => -1, _ => 0 };
            quote = character is '\'' or '"' or '`' ? character : '\0';
            if (depth == 0 && string.Compare(sql, i, "order by", 0, 8, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }
}
