namespace Huida.Tokenization.Pipeline;

/// <summary>A token that is looked for in the text itself, before any step.</summary>
/// <param name="IsSpecial">Has a meaning for the model (the end of a text, whose turn it is): see <see cref="SpecialTokens"/>.</param>
/// <param name="IsNormalized">Is looked for after normalizing.</param>
/// <param name="IsSingleWord">Does not count inside a word.</param>
/// <param name="StripsLeft">Takes the white space before it.</param>
/// <param name="StripsRight">Takes the white space after it.</param>
public sealed record AddedToken(
    string Content,
    int Id,
    bool IsSpecial,
    bool IsNormalized = false,
    bool IsSingleWord = false,
    bool StripsLeft = false,
    bool StripsRight = false);
