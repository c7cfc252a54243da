namespace Huida.Understanding.Numbers;

/// <summary>A number found in folded text, with its place there.</summary>
internal readonly record struct Numeral(decimal Value, int Start, int End);
