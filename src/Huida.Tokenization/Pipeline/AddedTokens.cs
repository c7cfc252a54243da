using System.Buffers;
using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Pipeline;

/// <summary>Finds added tokens in text: the first from the left, of those that start together the longest. Immutable and safe to share.</summary>
internal sealed class AddedTokens
{
    private readonly IReadOnlyList<AddedToken> _tokens;
    private readonly PrefixTree _tree = new();
    private readonly SearchValues<char> _first;

    public AddedTokens(IEnumerable<AddedToken> tokens)
    {
        _tokens = [.. tokens.Where(token => token.Content.Length > 0)];
        for (int i = 0; i < _tokens.Count; i++)
        {
            _tree.Add(_tokens[i].Content, i);
        }

        _first = SearchValues.Create([.. _tokens.Select(token => token.Content[0]).Distinct()]);
    }

    public bool IsEmpty => _tokens.Count == 0;

    /// <summary>The next token at or after <paramref name="from"/> and its range, with the white space that it takes; or null.</summary>
    public (AddedToken Token, TextRange Range)? Find(ReadOnlySpan<char> text, int from)
    {
        for (int at = from; at < text.Length; at++)
        {
            int found = text[at..].IndexOfAny(_first);
            if (found < 0)
            {
                return null;
            }

            at += found;
            var (length, index) = _tree.Longest(text[at..]);
            if (length == 0)
            {
                continue;
            }

            var token = _tokens[index];
            if (token.IsSingleWord && (EndsWithWord(text[..at]) || StartsWithWord(text[(at + length)..])))
            {
                at += length - 1;
                continue;
            }

            int start = token.StripsLeft ? Math.Max(from, text[..at].TrimEnd().Length) : at;
            int end = token.StripsRight ? text.Length - text[(at + length)..].TrimStart().Length : at + length;

            return (token, new TextRange(start, end));
        }

        return null;
    }

    private static bool EndsWithWord(ReadOnlySpan<char> text) => Rune.DecodeLastFromUtf16(text, out var rune, out _) == OperationStatus.Done && IsWord(rune);

    private static bool StartsWithWord(ReadOnlySpan<char> text) => Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && IsWord(rune);

    private static bool IsWord(Rune rune) =>
        rune.Value == '_' || (CharacterClasses.Of(rune.Value) & (CharacterClass.Letter | CharacterClass.Number | CharacterClass.NonSpacingMark)) != 0;
}
