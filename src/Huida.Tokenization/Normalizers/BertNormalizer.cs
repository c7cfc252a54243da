using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Normalizers;

/// <summary>
/// What BERT does to text: control characters go, white space becomes a space, each Chinese character gets spaces around it; accents go
/// and capitals become small, where the model was trained so.
/// </summary>
internal sealed class BertNormalizer(bool cleansText, bool separatesChinese, bool stripsAccents, bool lowersCase) : Normalizer
{
    private static readonly UnicodeNormalizer Decomposition = new(NormalizationForm.FormD);

    public bool CleansText => cleansText;

    public bool SeparatesChinese => separatesChinese;

    public bool StripsAccents => stripsAccents;

    public bool LowersCase => lowersCase;

    public override void Apply(WorkingText text)
    {
        bool isPlain = Clean(text);
        if (stripsAccents && !isPlain)
        {
            Decomposition.Apply(text);
            AccentStripping.Strip(text, BertCharacters.IsAccent);
        }

        if (lowersCase && isPlain)
        {
            CaseLowering.LowerPlain(text.UnitsInPlace);
        }
        else if (lowersCase)
        {
            CaseLowering.Lower(text);
        }
    }

    /// <returns>Whether no character may be or carry an accent, and none has a small letter but A to Z, full width or not: so is most Chinese and English text.</returns>
    private bool Clean(WorkingText text)
    {
        bool isPlain = true;
        var units = text.Units;
        var classes = CharacterClasses.BasicPlane;
        text.BeginRewriting();
        int kept = 0; // everything before is written
        for (int at = 0, length; at < units.Length; at += length)
        {
            char unit = units[at];
            length = 1;
            if (unit is >= ' ' and <= '~')
            {
                continue;
            }

            if (separatesChinese && IsUsualChinese(unit))
            {
                int end = at + 1;
                while (end < units.Length && IsUsualChinese(units[end]))
                {
                    end++;
                }

                text.Keep(kept, at - kept);
                text.KeepSpaced(at, end - at);
                length = end - at;
                kept = end;
                continue;
            }

            int codePoint = CodePointAt(units, at, out length);
            isPlain &= codePoint is (< 0xC0 or (>= 0x2010 and <= 0x2027) or (>= 0x3001 and <= 0x3029) or (>= 0x3400 and <= 0x9FFF) or (>= 0xFF01 and <= 0xFF60));
            if (separatesChinese && IsChinese(codePoint))
            {
                text.Keep(kept, at - kept);
                text.Put(' ', at, at + length - 1);
                text.Keep(at, length);
                text.Put(' ', at, at + length - 1);
                kept = at + length;
            }
            else if (cleansText)
            {
                var kind = length == 1 ? classes[unit] : CharacterClasses.Of(codePoint);
                bool isSpace = (kind & CharacterClass.WhiteSpace) != 0 && (unit is '\t' or '\n' or '\r' || (kind & CharacterClass.Other) == 0);
                if (isSpace || BertCharacters.IsOther(kind, codePoint) || unit == '\uFFFD')
                {
                    text.Keep(kept, at - kept);
                    kept = at + length;
                    if (isSpace)
                    {
                        text.Put(' ', at, at);
                    }
                }
            }
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();

        return isPlain;
    }

    private static bool IsUsualChinese(char unit) => unit is >= '\u4E00' and <= '\u9FFF';

    /// <summary>The blocks that the reference takes for Chinese: 2B820 to 2B91F, part of extension E, is missing there too.</summary>
    private static bool IsChinese(int codePoint) => codePoint is
        (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F)
        or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);
}
