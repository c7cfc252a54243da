using System.Runtime.InteropServices;
using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>
/// Learns a vocabulary by byte-pair encoding: of all neighbours in the words those that stand together most often become a token, again and
/// again; of equally frequent ones those of the lowest ids (Sennrich et al., 2016, https://arxiv.org/abs/1508.07909). Counts are kept up to
/// date where something was merged; nothing is counted twice. With a prefix inside words it is how the reference learns WordPiece too.
/// </summary>
/// <param name="first">Tokens that the vocabulary begins with; the alphabet comes after them.</param>
/// <param name="continuingPrefix">What tokens begin with that do not begin a word.</param>
internal sealed class MergeTrainer(IEnumerable<string> first, TrainingOptions options, string continuingPrefix = "")
{
    private const int ReportEvery = 64;
    private const int MostPlaces = 1 << 29; // of twelve bytes

    private readonly GrowingVocabulary _vocabulary = new(first);

    /// <exception cref="InvalidDataException">There are more characters than the vocabulary has places; the message tells the remedy.</exception>
    public (Vocabulary Vocabulary, MergeTable Merges) Train(IReadOnlyList<WordCount> words, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var alphabet = Alphabet.Of(words, options.InitialAlphabet, options.AlphabetLimit).ToDictionary(rune => rune, rune => _vocabulary.Add(rune.ToString()));
        TokenRows rows = new((int)Math.Min(words.Sum(word => word.Word.Length + 1L), MostPlaces), options.MaxTokenLength ?? int.MaxValue);
        AddWords(words, alphabet, rows);
        if (_vocabulary.Count > options.VocabularySize)
        {
            throw new InvalidDataException(
                $"A vocabulary of {options.VocabularySize} has no place for the special tokens and {alphabet.Count} characters: ask for at least {_vocabulary.Count}, or limit the alphabet.");
        }

        MergeTable merges = new(options.VocabularySize);
        var pairs = rows.CountPairs();
        while (_vocabulary.Count < options.VocabularySize && pairs.TryTake(Math.Max(1, options.MinFrequency), out int left, out int right, out var places))
        {
            cancellationToken.ThrowIfCancellationRequested();
            string ending = _vocabulary[right];
            int merged = _vocabulary.Add(_vocabulary[left] + (ending.StartsWith(continuingPrefix, StringComparison.Ordinal) ? ending[continuingPrefix.Length..] : ending));
            merges.Add(left, right, merges.Count, merged);
            rows.Merge(left, right, merged, places);
            if (merges.Count % ReportEvery == 0)
            {
                progress?.Report(new TrainingProgress(TrainingStage.Learning, _vocabulary.Count, options.VocabularySize));
            }
        }

        progress?.Report(new TrainingProgress(TrainingStage.Learning, options.VocabularySize, options.VocabularySize));

        return (_vocabulary.Finish(), merges);
    }

    /// <summary>Characters that the alphabet lacks are left out, and what stood around them are neighbours.</summary>
    private void AddWords(IReadOnlyList<WordCount> words, Dictionary<Rune, int> alphabet, TokenRows rows)
    {
        var inside = continuingPrefix.Length == 0 ? alphabet : [];
        List<int> tokens = [];
        foreach (var (word, count) in words)
        {
            tokens.Clear();
            bool isFirst = true;
            foreach (var rune in word.EnumerateRunes())
            {
                if (alphabet.TryGetValue(rune, out int id))
                {
                    if (!isFirst && !inside.TryGetValue(rune, out id))
                    {
                        id = inside[rune] = _vocabulary.Add(continuingPrefix + rune);
                    }

                    tokens.Add(id);
                }

                isFirst = false;
            }

            if (!rows.TryAdd(CollectionsMarshal.AsSpan(tokens), count))
            {
                return;
            }
        }
    }
}
