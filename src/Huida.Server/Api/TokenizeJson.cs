using Huida.Tokenization;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Api;

/// <summary>A token or word of a text and where it stands.</summary>
/// <param name="Id">Null for words, which have none.</param>
internal sealed record TokenJson(int? Id, string Token, int Start, int End);

/// <summary>How a text falls into tokens.</summary>
/// <param name="Tokenizer">words, or the file.</param>
internal sealed record TokenizeJson(string Tokenizer, IReadOnlyList<int> Ids, IReadOnlyList<TokenJson> Tokens, int Unknown)
{
    public static TokenizeJson From(string tokenizer, EncodedText encoded) => new(
        tokenizer,
        encoded.Ids,
        [.. encoded.Tokens.Select(token => new TokenJson(token.Id, token.Token, token.Place.Start, token.Place.End))],
        encoded.UnknownCount);

    public static TokenizeJson From(string tokenizer, IEnumerable<Word> words) =>
        new(tokenizer, [], [.. words.Select(word => new TokenJson(null, word.Text, word.Start, word.End))], 0);
}
