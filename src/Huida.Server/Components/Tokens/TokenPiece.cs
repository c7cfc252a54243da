using Huida.Server.Api;

namespace Huida.Server.Components.Tokens;

/// <summary>A token as it is drawn where it stands, after what no token covers.</summary>
/// <param name="Before">The text between it and the tokens before it.</param>
/// <param name="Text">Its text; for one that has none of its own, as it is called: added by the model, or a further byte of a character.</param>
/// <param name="HasOwnText">False for those.</param>
/// <param name="IsAgain">Whether its text, or a part of it, has been drawn with an earlier token.</param>
internal readonly record struct TokenPiece(string Before, TokenJson Token, string Text, bool HasOwnText, bool IsAgain)
{
    public static IEnumerable<TokenPiece> Of(string text, IEnumerable<TokenJson> tokens)
    {
        int end = 0;
        foreach (var token in tokens)
        {
            string before = token.Start > end ? text[end..token.Start] : "";
            bool hasOwnText = token.Id is null || token.End > end; // words overlap; of a model's tokens only the bytes of one character do
            yield return new(before, token, hasOwnText ? text[token.Start..token.End] : token.Token, hasOwnText, IsAgain: hasOwnText && token.Start < end);
            end = Math.Max(end, token.End);
        }
    }

    /// <summary>What follows the last token.</summary>
    public static string After(string text, IReadOnlyList<TokenJson> tokens) => text[tokens.Select(token => token.End).DefaultIfEmpty().Max()..];
}
