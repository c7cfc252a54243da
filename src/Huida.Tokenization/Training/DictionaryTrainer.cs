using System.Globalization;
using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>Makes dictionaries for <see cref="DictionarySegmenter"/> from text: from segmented text by counting, from raw text by discovering words.</summary>
public static class DictionaryTrainer
{
    private const double CharactersOfWord = 1.6; // on average, in Chinese text

    /// <summary>The words of text in which white space separates them, the most frequent first.</summary>
    /// <param name="options">Its frequency, number of words and threads count; the rest does not.</param>
    /// <param name="model">Where the hidden Markov model for unknown words is written to, as JSON; null where it is not wanted.</param>
    /// <exception cref="InvalidDataException">A file is no UTF-8, or there is no word.</exception>
    public static IReadOnlyList<DictionaryWord> Count(
        Corpus corpus, TrainingOptions options, Stream? model, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        WordCounter counter = new(null, new WhiteSpaceSplit(), keepsLineEnds: false, options.MaxWords, options.Threads);
        List<DictionaryWord> words =
        [
            .. counter.Count(corpus, progress, cancellationToken).TakeWhile(word => word.Count >= options.MinFrequency).Select(word => new DictionaryWord(word.Word, word.Count)),
        ];
        if (words.Count == 0)
        {
            throw new InvalidDataException($"{corpus.Files[0]}: there is no word that comes {options.MinFrequency} times.");
        }

        if (model is not null)
        {
            MarkovCounts counts = new();
            foreach (var block in corpus.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                block.ForEachLine(keepsEnds: false, counts.Add);
            }

            counts.Write(model);
        }

        return words;
    }

    /// <summary>Chinese words of raw text that a dictionary does not have, the most frequent first.</summary>
    /// <param name="dictionaryPath">"word count tag" lines; null for the lexicon that ships.</param>
    /// <exception cref="InvalidDataException">The dictionary is broken, or a file is no UTF-8.</exception>
    public static DiscoveredWords Discover(
        Corpus corpus, DiscoveryOptions options, string? dictionaryPath, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var known = dictionaryPath is null ? ChineseLexicon.Default : DictionarySegmenter.ReadDictionary(dictionaryPath);
        var found = new WordDiscovery(options, known).Find(corpus, progress, out long characters, cancellationToken);
        double scale = known.Total * CharactersOfWord / Math.Max(characters, 1);

        return new DiscoveredWords(found, [.. found.Select(word => new DictionaryWord(word.Text, Math.Max(1, (long)(word.Count * scale))))]);
    }

    /// <summary>Writes "word count" lines, as <see cref="DictionarySegmenter"/> reads them.</summary>
    public static void Save(IEnumerable<DictionaryWord> words, string path)
    {
        ArgumentNullException.ThrowIfNull(words);
        File.WriteAllText(path, string.Concat(words.Select(word => string.Create(CultureInfo.InvariantCulture, $"{word.Text} {word.Count}\n"))));
    }
}

/// <summary>What was discovered.</summary>
/// <param name="Found">As found in the text.</param>
/// <param name="Words">For use beside the dictionary that does not have them: their counts are as if the text were as long as what it was counted on.</param>
public sealed record DiscoveredWords(IReadOnlyList<FoundWord> Found, IReadOnlyList<DictionaryWord> Words);
