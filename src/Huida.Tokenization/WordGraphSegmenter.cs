using System.Buffers;
using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Chinese by the most probable way through the graph of lexicon words (each word counts with its log frequency, dynamic programming
/// from the end of a run of characters); words of letters and digits by their shape. The lexicon is loaded at first use.
/// </summary>
public sealed class WordGraphSegmenter : ISegmenter
{
    private readonly Lazy<WordGraph> _graph;

    /// <summary>Over the lexicon that ships.</summary>
    public WordGraphSegmenter() => _graph = new Lazy<WordGraph>(() => new WordGraph(ChineseLexicon.Default, asJieba: false, ChineseLexicon.Unknown));

    internal WordGraphSegmenter(WordDictionary dictionary) => _graph = new Lazy<WordGraph>(new WordGraph(dictionary, asJieba: false));

    /// <summary>Whether 1998年, 12月31日, 20万, 50% and 第18 are a word each (a date's parts are one each), as the standards of segmentation have it; else number and unit are two, by which more is found.</summary>
    public bool JoinsNumbers { get; init; }

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

        return JoinsNumbers ? NumberWords.Join(words, text.Original) : words;
    }

    private static void Add(NormalizedText text, int start, int end, List<Word> words)
    {
        var place = text.ToOriginal(new TextRange(start, end));
        words.Add(new Word(text.Text[start..end], place.Start, place.End));
    }

    private void AddBestPath(NormalizedText text, int start, int end, List<Word> words)
    {
        int count = end - start;
        double[] scores = ArrayPool<double>.Shared.Rent(count + 1);
        int[] lengths = ArrayPool<int>.Shared.Rent(count);
        _graph.Value.FindBest(text.Text.AsSpan(start, count), scores, lengths);
        for (int at = 0; at < count; at += lengths[at])
        {
            Add(text, start + at, start + at + lengths[at], words);
        }

        ArrayPool<double>.Shared.Return(scores);
        ArrayPool<int>.Shared.Return(lengths);
    }
}
