using Huida.Tokenization.Pipeline;

namespace Huida.Server.Api;

/// <summary>A text whose tokens are wanted, as it is sent to the API.</summary>
/// <param name="Tokenizer">By name; null is the words that search looks for.</param>
/// <param name="Special">What happens where the text holds the letters of a special token.</param>
/// <param name="AddSpecial">Whether the model's special tokens are put around the text.</param>
/// <param name="Explain">Whether the stages are wanted.</param>
internal sealed record TokenizeTextJson(
    string? Text, string? Tokenizer = null, SpecialTokens Special = SpecialTokens.Ignore, bool AddSpecial = false, bool Explain = false);

/// <summary>Where a token comes from.</summary>
public enum TokenOriginJson
{
    Text,

    /// <summary>It stands for what the vocabulary does not have.</summary>
    Unknown,

    /// <summary>The model's template added it: it stands nowhere in the text.</summary>
    Added,
}

/// <summary>A token or word of a text and where it stands, in UTF-16 units.</summary>
/// <param name="Id">Null for words, which have none.</param>
public sealed record TokenJson(int? Id, string Token, int Start, int End, TokenOriginJson Origin);

/// <summary>A step of a tokenizer, in the order in which they are taken.</summary>
public enum TokenizeStageJson
{
    /// <summary>Added and special tokens are found.</summary>
    Find,

    /// <summary>Spellings are made equal.</summary>
    Normalize,

    /// <summary>The text is cut into words.</summary>
    Split,

    /// <summary>Words become tokens.</summary>
    Tokenize,

    /// <summary>The model's special tokens are put around.</summary>
    Template,

    /// <summary>The way back to text.</summary>
    Decode,
}

/// <summary>What came out of a step, piece by piece.</summary>
public sealed record StageResultJson(TokenizeStageJson Stage, IReadOnlyList<string> Pieces);

/// <summary>How a text falls into tokens.</summary>
/// <param name="Tokenizer">Its name, or the file.</param>
/// <param name="Unknown">How many tokens stand for what the vocabulary does not have.</param>
/// <param name="Stages">Null unless they were wanted.</param>
public sealed record TokenizeJson(
    string Tokenizer, IReadOnlyList<int> Ids, IReadOnlyList<TokenJson> Tokens, int Unknown, IReadOnlyList<StageResultJson>? Stages);

/// <summary>A tokenizer that can be chosen.</summary>
/// <param name="Model">Null for Huida's own, and for one that could not be loaded.</param>
/// <param name="Vocabulary">How many tokens there are; null likewise.</param>
/// <param name="Problem">Why it could not be loaded; else null.</param>
public sealed record TokenizerJson(string Name, bool IsOwn, ModelKind? Model, int? Vocabulary, TokenizerProblemJson? Problem);

public sealed record TokenizerProblemJson(string Message, string Remedy);

internal sealed record TokenizersJson(IReadOnlyList<TokenizerJson> Tokenizers);
