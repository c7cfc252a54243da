using System.Text.RegularExpressions;
using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>Names of tables and columns as the words that people would say: snake_case, camelCase and pettype are two words each.</summary>
internal static partial class NameWords
{
    /// <summary>A word heard this often may be a part of a glued name.</summary>
    private const double CommonWord = 0.72;

    /// <summary>What glued names end in, whatever stands before: stuid, fname.</summary>
    private static readonly string[] Endings = ["name", "id", "code", "type", "date", "number", "num", "year", "time"];

    /// <summary>The stems of the words of an identifier or of a phrase.</summary>
    public static IReadOnlyList<string> Of(string name, TermAnalyzer analyzer) =>
        Stems(Pieces().Matches(name).SelectMany(piece => Unglue(piece.Value, analyzer)), analyzer);

    /// <summary>The words as they are written, folded: buildings of buildings, whose stem is that of built.</summary>
    public static IEnumerable<string> WrittenIn(string name) => Pieces().Matches(name).Select(piece => CharacterFolding.Fold(piece.Value).Text);

    /// <summary>The same with glued words as one where that differs: mailshot is a word though no lexicon has it.</summary>
    public static IEnumerable<IReadOnlyList<string>> WaysOf(string name, TermAnalyzer analyzer)
    {
        var words = Of(name, analyzer);
        var glued = Stems(Pieces().Matches(name).Select(piece => piece.Value), analyzer);

        return words.SequenceEqual(glued) ? [words] : [words, glued];
    }

    private static IReadOnlyList<string> Stems(IEnumerable<string> pieces, TermAnalyzer analyzer)
    {
        string spaced = string.Join(' ', pieces);

        return [.. analyzer.Analyze(spaced).Where(term => term.Kind == TermKind.Word && term.Text.Length > 0).Select(term => term.Text)];
    }

    private static IEnumerable<string> Unglue(string piece, TermAnalyzer analyzer)
    {
        if (piece.Length < 4 || !char.IsAsciiLetter(piece[0]) || Rarity(piece, analyzer) < 0.9)
        {
            return [piece];
        }

        string word = piece.ToLowerInvariant();
        for (int at = 3; at <= word.Length - 3; at++)
        {
            if (Rarity(word[..at], analyzer) < CommonWord && Rarity(word[at..], analyzer) < CommonWord)
            {
                return [word[..at], word[at..]];
            }
        }

        return Array.Find(Endings, ending => word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal)) is { } found
            ? [word[..^found.Length], found]
            : [piece];
    }

    private static double Rarity(string piece, TermAnalyzer analyzer) =>
        analyzer.Analyze(piece) is [{ IsFunctionWord: false } term] ? WordRarity.Of(term.Text) : 1;

    // The s of President's is no word.
    [GeneratedRegex(@"(?<!\p{L}['’](?=s\b))(?:\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|\d+|[\p{Lo}]+)")]
    private static partial Regex Pieces();
}
