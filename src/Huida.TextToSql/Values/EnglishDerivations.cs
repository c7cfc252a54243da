namespace Huida.TextToSql.Values;

/// <summary>
/// English words from which a word of a question may be derived without being its inflection: Asia of Asian, Japan of Japanese, republic
/// of republics. Most of what the endings give is no word; it counts only where it is a value.
/// </summary>
internal static class EnglishDerivations
{
    private const int ShortestStem = 3;

    private static readonly (string Ending, string Base)[] Endings =
    [
        ("an", "a"), ("an", ""), ("ian", "y"), ("ian", "a"), ("ian", ""), ("ese", ""), ("ese", "a"), ("ics", "ic"),
    ];

    /// <param name="word">As the question has it.</param>
    public static IEnumerable<string> BasesOf(string word) => Endings
        .Where(derived => word.Length >= ShortestStem + derived.Ending.Length && word.EndsWith(derived.Ending, StringComparison.OrdinalIgnoreCase))
        .Select(derived => word[..^derived.Ending.Length] + derived.Base);
}
