using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>Every string of up to so many Chinese characters that stand together, overlapping: what may be a word, and what stands beside it.</summary>
internal sealed class HanStrings(int maxLength) : PreTokenizer
{
    public override void Split(WorkingText text, Words words, Words cut)
    {
        var units = text.Units;
        foreach (var word in words.Ranges)
        {
            for (int start = word.Start, length; start < word.End; start += length)
            {
                for (int end = start, count = 0; count < maxLength && end < word.End && Scripts.At(units, end, out int added) == Script.Han; count++)
                {
                    end += added;
                    cut.Add(start, end);
                }

                Scripts.At(units, start, out length);
            }
        }
    }
}
