using CsCheck;

namespace Huida.Tests.Tokenization.Pipeline;

/// <summary>Text of any UTF-16: all planes, unpaired surrogates, controls, runs of marks, spaces and what tokenizers treat alike.</summary>
internal static class AnyText
{
    private static readonly Gen<string> Astral = CsCheck.Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32);

    private static readonly string[] Usual = ["hello", "世界", " ", "  ", "\r\n", "[SEP]", "<0x41>", "▁", "don't", "café", "123", "é", "İ", "ﬁ", "한국"];

    public static Gen<string> Gen { get; } = CsCheck.Gen.OneOf(
            Unit(CsCheck.Gen.Char),
            Unit(CsCheck.Gen.Char['\0', '\u009F']),
            Unit(CsCheck.Gen.Char['\u0300', '\u036F']),
            Unit(CsCheck.Gen.Char['\uD800', '\uDFFF']),
            Unit(CsCheck.Gen.Char['\u4E00', '\u9FFF']),
            Astral,
            CsCheck.Gen.Int[0, Usual.Length - 1].Select(index => Usual[index]))
        .Array[0, 24]
        .Select(string.Concat);

    private static Gen<string> Unit(Gen<char> gen) => gen.Select(unit => unit.ToString());
}
