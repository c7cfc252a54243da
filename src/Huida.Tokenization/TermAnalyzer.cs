using System.Security.Cryptography;
using System.Text;
using Huida.Tokenization.Lexicons;

namespace Huida.Tokenization;

/// <summary>
/// Text to search terms, the same for passages, FAQ entries and questions: characters folded, Chinese by words and by pairs of
/// characters, English words stemmed. Immutable and safe to share.
/// </summary>
public sealed class TermAnalyzer(ISegmenter segmenter)
{
    /// <summary>Raised when the code gives other terms than before from the same lists.</summary>
    private const int Version = 2;

    private readonly Lazy<string> _fingerprint = new(() => ComputeFingerprint(segmenter));

    /// <summary>With the segmenter over the lexicon that ships.</summary>
    public TermAnalyzer()
        : this(new WordGraphSegmenter())
    {
    }

    /// <summary>Changes whenever the same text would give other terms (lexicon, folding, stemming): an index built with another is rebuilt.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>The terms ordered by start, a word before the bigram that starts with it.</summary>
    public IReadOnlyList<Term> Analyze(string text)
    {
        var folded = CharacterFolding.Fold(text);
        var words = segmenter.Segment(folded);
        List<Term> terms = new(words.Count * 2);
        HanBigrams bigrams = new(folded, words);
        foreach (var word in words)
        {
            bigrams.AddBefore(word.Start, terms);
            terms.Add(WordTerms.Of(word));
        }

        bigrams.AddBefore(int.MaxValue, terms);

        return terms;
    }

    private static string ComputeFingerprint(ISegmenter segmenter)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{Version} {segmenter.GetType().Name}"));
        foreach (string name in LexiconFile.OfTerms)
        {
            using var stored = LexiconFile.Open(name);
            byte[] content = new byte[stored.Length];
            stored.ReadExactly(content);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
