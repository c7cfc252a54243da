using System.Text;
using Huida.Tokenization;

namespace Huida.Evaluation.Labels;

/// <summary>A text without white space, its characters in NFKC one by one, which still knows where each stood: for comparing what people typed with what was stored.</summary>
internal sealed class FoldedText
{
    private const int NotACharacter = 0xFFFE; // string.Normalize refuses it

    private readonly string _text;
    private readonly List<TextRange> _sources = [];

    public FoldedText(string original)
    {
        var folded = new StringBuilder(original.Length);
        int position = 0;
        foreach (var rune in original.EnumerateRunes())
        {
            var source = new TextRange(position, position + rune.Utf16SequenceLength);
            position = source.End;
            string unit = rune.IsAscii || rune.Value == NotACharacter ? rune.ToString() : rune.ToString().Normalize(NormalizationForm.FormKC);
            foreach (char character in unit)
            {
                if (!char.IsWhiteSpace(character))
                {
                    folded.Append(character);
                    _sources.Add(source);
                }
            }
        }

        _text = folded.ToString();
    }

    public bool Contains(FoldedText part) => _text.Contains(part._text, StringComparison.Ordinal);

    /// <summary>Every place where <paramref name="part"/> stands, as ranges of the original.</summary>
    public IEnumerable<TextRange> Find(FoldedText part)
    {
        if (part._text.Length == 0)
        {
            yield break;
        }

        for (int at = _text.IndexOf(part._text, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(part._text, at + 1, StringComparison.Ordinal))
        {
            yield return new TextRange(_sources[at].Start, _sources[at + part._text.Length - 1].End);
        }
    }
}
