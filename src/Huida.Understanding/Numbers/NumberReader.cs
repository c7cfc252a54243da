using Huida.Tokenization;

namespace Huida.Understanding.Numbers;

/// <summary>The numbers of a question, in figures and in words of both languages. A percentage is a share: 50% is 0.5.</summary>
internal static class NumberReader
{
    /// <param name="words">The words of the text, which tell 一 in 一个 from 一 in 统一.</param>
    /// <param name="taken">Ranges of the folded text that are something else: dates.</param>
    public static IReadOnlyList<Numeral> Read(NormalizedText text, IReadOnlyList<Term> words, IReadOnlyList<TextRange> taken)
    {
        List<Numeral> found = [.. ArabicNumerals.Read(text.Text), .. ChineseNumerals.Read(text, words), .. EnglishNumerals.Read(text.Text)];
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        List<Numeral> numbers = [];
        int end = 0;
        foreach (var numeral in found)
        {
            if (numeral.Start >= end && !taken.Any(range => range.Overlaps(new TextRange(numeral.Start, numeral.End))))
            {
                numbers.Add(numeral);
                end = numeral.End;
            }
        }

        return numbers;
    }
}
