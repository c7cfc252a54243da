namespace Huida.Tokenization.Pipeline;

/// <summary>How encoded texts are made equally long.</summary>
/// <param name="Length">At least so many tokens; null: as the longest of the batch has.</param>
/// <param name="MultipleOf">Rounded up to a multiple of this.</param>
/// <param name="IsLeft">Whether padding stands before the text.</param>
public sealed record Padding(int Id, string Token, int TypeId = 0, int? Length = null, int MultipleOf = 1, bool IsLeft = false);
