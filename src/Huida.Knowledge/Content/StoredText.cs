using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Huida.Knowledge.Content;

/// <summary>What a text must be to be stored: both databases keep UTF-8, and PostgreSQL no NUL.</summary>
internal static class StoredText
{
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        [.. Enumerable.Range(0xD800, 0x800).Select(unit => (char)unit), '\0']);

    /// <summary>Replaces NUL and lone surrogates, each by one character, so that no offset moves.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Suspects))
        {
            return text;
        }

        return string.Create(text.Length, text, static (clean, text) =>
        {
            text.CopyTo(clean);
            for (int i = 0; i < clean.Length; i++)
            {
                if (i + 1 < clean.Length && char.IsSurrogatePair(clean[i], clean[i + 1]))
                {
                    i++;
                }
                else if (clean[i] == '\0' || char.IsSurrogate(clean[i]))
                {
                    clean[i] = '\uFFFD';
                }
            }
        });
    }

    /// <summary>What makes two wordings the same question: case, width and white space make no difference. A hash, since indexes take no long keys.</summary>
    public static string Key(string question)
    {
        string[] words = Clean(question).Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

        return Hash(string.Join(' ', words).ToUpperInvariant());
    }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
