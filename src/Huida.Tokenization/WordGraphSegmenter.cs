using System.Buffers;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Chinese by the most probable way through the graph of lexicon words (each word counts with its log frequency, dynamic programming
/// from the end of a run of characters); words of letters and digits by their shape. The lexicon is loaded at first use.
/// </summary>
public sealed class WordGraphSegmenter : ISegmenter
{
    private readonly Lexicon? _lexicon;

    /// <summary>Over the lexicon that ships.</summary>
    public WordGraphSegmenter()
    {
    }

    internal WordGraphSegmenter(Lexicon lexicon) => _lexicon = lexicon;

    public IReadOnlyList<Word> Segment(NormalizedText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        List<Word> words = new((text.Text.Length / 2) + 1);
        var folded = text.Text.AsSpan();
        for (int at = 0; at < folded.Length;)
        {
            switch (Scripts.At(folded, at, out int length))
            {
                case Script.None:
                    at += length;
                    break;
                case Script.Han:
                    int end = Scripts.EndOfHan(folded, at);
                    AddBestPath(text, at, end, words);
                    at = end;
                    break;
                default:
                    end = LatinWords.EndOfWord(folded, at);
                    Add(text, at, end, words);
                    at = end;
                    break;
            }
        }

        return words;
    }

    private static void Add(NormalizedText text, int start, int end, List<Word> words)
    {
        var place = text.ToOriginal(new TextRange(start, end));
        words.Add(new Word(text.Text[start..end], place.Start, place.End));
    }

    private void AddBestPath(NormalizedText text, int start, int end, List<Word> words)
    {
        int count = end - start;
        float[] scores = ArrayPool<float>.Shared.Rent(count + 1);
        int[] lengths = ArrayPool<int>.Shared.Rent(count);
        FindBestPath(text.Text.AsSpan(start, count), scores, lengths);
        for (int at = 0; at < count; at += lengths[at])
        {
            Add(text, start + at, start + at + lengths[at], words);
        }

        ArrayPool<float>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(lengths);
    }

    /// <summary>Fills, for each place of a run, the score of the best path from there to the end and the length of its first word.</summary>
    private void FindBestPath(ReadOnlySpan<char> run, float[] scores, int[] lengths)
    {
        var lexicon = _lexicon ?? Lexicon.Default;
        scores[run.Length] = 0;
        for (int at = run.Length - 1; at >= 0; at--)
        {
            // A surrogate pair is one character: its second half starts no word, and no word of the lexicon ends between the two.
            int single = char.IsHighSurrogate(run[at]) && at + 1 < run.Length ? 2 : 1;
            float best = lexicon.UnknownCharacter + scores[at + single];
            int length = single;
            foreach (var (word, logProbability) in lexicon.PrefixesOf(run[at..]))
            {
                float score = logProbability + scores[at + word];
                if (score > best || word == single)
                {
                    best = score;
                    length = word;
                }
            }

            scores[at] = best;
            lengths[at] = length;
        }
    }
}
