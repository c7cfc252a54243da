using System.Buffers;

namespace Huida.Tokenization.Dictionaries;

/// <summary>
/// Cuts a block of Chinese, letters and digits as jieba does: the most probable words of the dictionary; single characters that are
/// left beside each other go to the hidden Markov model, or, without one, letters and digits among them are joined.
/// </summary>
internal sealed class ExactCut(WordDictionary dictionary, HiddenMarkovModel? unknownWords)
{
    private readonly WordGraph _graph = new(dictionary, asJieba: true);

    public void Cut(ReadOnlySpan<char> block, int origin, List<int> ends)
    {
        double[] scores = ArrayPool<double>.Shared.Rent(block.Length + 1);
        int[] lengths = ArrayPool<int>.Shared.Rent(block.Length);
        _graph.FindBest(block, scores, lengths);
        int left = 0; // single characters from here on wait
        for (int at = 0; at < block.Length; at += lengths[at])
        {
            bool waits = lengths[at] == 1 && (unknownWords is not null || char.IsAsciiLetterOrDigit(block[at]));
            if (!waits)
            {
                AddLeft(block[left..at], origin + left, ends);
                left = at + lengths[at];
                ends.Add(origin + left);
            }
        }

        AddLeft(block[left..], origin + left, ends);
        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(lengths);
    }

    private void AddLeft(ReadOnlySpan<char> characters, int origin, List<int> ends)
    {
        if (characters.Length <= 1 || unknownWords is null)
        {
            if (characters.Length > 0)
            {
                ends.Add(origin + characters.Length);
            }
        }
        else if (dictionary.Contains(characters))
        {
            for (int i = 1; i <= characters.Length; i++)
            {
                ends.Add(origin + i); // they are a word, and yet less probable than alone
            }
        }
        else
        {
            AddUnknown(characters, origin, unknownWords, ends);
        }
    }

    private static void AddUnknown(ReadOnlySpan<char> characters, int origin, HiddenMarkovModel unknownWords, List<int> ends)
    {
        for (int at = 0, end; at < characters.Length; at = end)
        {
            end = at;
            if (IsHan(characters[at]))
            {
                while (end < characters.Length && IsHan(characters[end]))
                {
                    end++;
                }

                unknownWords.Cut(characters[at..end], origin + at, ends);
                continue;
            }

            bool isWord = char.IsAsciiLetterOrDigit(characters[at]);
            while (end < characters.Length && !IsHan(characters[end]) && char.IsAsciiLetterOrDigit(characters[end]) == isWord)
            {
                end++;
            }

            end = isWord ? EndOfNumber(characters, end) : end;
            ends.Add(origin + end);
        }
    }

    /// <summary>3.14 and 20% are one: a fraction and a per cent sign belong to what stands before.</summary>
    private static int EndOfNumber(ReadOnlySpan<char> characters, int end)
    {
        if (end + 1 < characters.Length && characters[end] == '.' && char.IsAsciiDigit(characters[end + 1]))
        {
            end++;
            while (end < characters.Length && char.IsAsciiDigit(characters[end]))
            {
                end++;
            }
        }

        return end < characters.Length && characters[end] == '%' ? end + 1 : end;
    }

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FD5';
}
