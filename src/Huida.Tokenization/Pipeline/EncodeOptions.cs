namespace Huida.Tokenization.Pipeline;

/// <summary>How to encode.</summary>
/// <param name="Specials">What happens where a text holds the letters of a special token.</param>
/// <param name="AddsTemplate">Whether the special tokens around and between texts are added.</param>
/// <param name="Truncation">How texts that are too long are cut; null where they are not.</param>
public sealed record EncodeOptions(SpecialTokens Specials = SpecialTokens.Ignore, bool AddsTemplate = false, Truncation? Truncation = null)
{
    /// <summary>Text alone, special tokens ignored.</summary>
    public static EncodeOptions Default { get; } = new();
}
