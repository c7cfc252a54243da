using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>
/// Cuts where the kind of character changes: Chinese and Japanese, letters, and all else. The pieces of a Unigram model do not reach over
/// such a border, as sentencepiece has it; so its text is counted in these parts. A ▁ stays with what follows.
/// </summary>
internal sealed class KindSplit : PreTokenizer
{
    public override void Split(WorkingText text, Words words, Words cut)
    {
        var units = text.Units;
        foreach (var word in words.Ranges)
        {
            int start = word.Start;
            var kind = Script.None;
            bool isFirst = true;
            for (int at = start, length; at < word.End; at += length)
            {
                var next = KindAt(units, at, out length);
                if (units[at] == SentencePieceNormalizer.Space || (!isFirst && next != kind))
                {
                    cut.Add(start, at);
                    start = at;
                }

                isFirst = units[at] == SentencePieceNormalizer.Space;
                kind = next;
            }

            cut.Add(start, word.End);
        }
    }

    private static Script KindAt(ReadOnlySpan<char> units, int at, out int length) => Scripts.At(units, at, out length) switch
    {
        Script.Letter when units[at] is >= '\u3040' and <= '\u30FF' => Script.Han, // kana, with the marks that lengthen and repeat it
        Script.Digit => Script.None,
        var script => script,
    };
}
