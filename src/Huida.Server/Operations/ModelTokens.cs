using Huida.Server.Api;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Operations;

/// <summary>What a model's tokenizer makes of a text, and how.</summary>
internal static class ModelTokens
{
    public static TokenizeJson Of(Tokenizer tokenizer, string name, TokenizeTextJson asked)
    {
        var encoded = tokenizer.Encode(asked.Text!, new EncodeOptions(asked.Special, asked.AddSpecial));
        int[] ids = encoded.Ids;

        return new TokenizeJson(
            name,
            ids,
            [.. encoded.Tokens.Select(token => new TokenJson(token.Id, token.Token, token.Place.Start, token.Place.End, Origin(token, tokenizer)))],
            encoded.UnknownCount,
            asked.Explain ? Stages(tokenizer, asked, encoded) : null);
    }

    private static TokenOriginJson Origin(TokenInfo token, Tokenizer tokenizer) => token switch
    {
        { Kind: not TokenKind.Text } => TokenOriginJson.Added,
        _ when token.Id == tokenizer.UnknownId => TokenOriginJson.Unknown,
        _ => TokenOriginJson.Text,
    };

    private static List<StageResultJson> Stages(Tokenizer tokenizer, TokenizeTextJson asked, EncodedText encoded)
    {
        var segments = tokenizer.Explain(asked.Text!, asked.Special);
        var between = segments.Where(segment => segment.Found is null);
        string[] found = [.. segments.Select(segment => segment.Found?.Content).OfType<string>()];

        return
        [
            .. found.Length > 0 ? [new(TokenizeStageJson.Find, found)] : Array.Empty<StageResultJson>(),
            new(TokenizeStageJson.Normalize, [.. between.Select(segment => segment.Normalized)]),
            new(TokenizeStageJson.Split, [.. between.SelectMany(segment => segment.Words)]),
            new(TokenizeStageJson.Tokenize, [.. encoded.Tokens.Where(token => token.Kind == TokenKind.Text).Select(token => token.Token)]),
            .. asked.AddSpecial ? [new(TokenizeStageJson.Template, [.. encoded.Tokens.Select(token => token.Token)])] : Array.Empty<StageResultJson>(),
            new(TokenizeStageJson.Decode, [tokenizer.Decode(encoded.Ids)]),
        ];
    }
}
