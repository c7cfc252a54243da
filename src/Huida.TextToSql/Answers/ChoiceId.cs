using System.Security.Cryptography;
using System.Text;

namespace Huida.TextToSql.Answers;

/// <summary>Names one reading of a question by what it runs: the same question, asked of the same database on the same day, has it again.</summary>
public static class ChoiceId
{
    private const int Length = 12;

    public static bool IsOne(string text) => text.Length == Length && text.All(char.IsAsciiHexDigitLower);

    internal static string Of(Guid database, string sql) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{database:N}\n{sql}")))[..Length];
}
