namespace Huida.Tokenization;

/// <summary>What one term of a text is to search: a word, or two neighbouring Chinese characters.</summary>
public enum TermKind
{
    Word,
    Bigram,
}

/// <summary>A term as the indexes know it, with its place in the original text.</summary>
/// <param name="IsFunctionWord">Says little about the subject: 的, 吗, the, how. Kept in the index; matching weighs it low.</param>
public readonly record struct Term(string Text, TermKind Kind, int Start, int End, bool IsFunctionWord);

/// <summary>
/// Text to search terms, the same for passages, FAQ entries and questions: characters folded, Chinese by words and by pairs of
/// characters, English words stemmed. Immutable and safe to share.
/// </summary>
public sealed class TermAnalyzer
{
    /// <summary>Changes whenever the same text would give other terms (lexicon, folding, stemming): an index built with another is rebuilt.</summary>
    public string Fingerprint => throw new NotImplementedException();

    /// <summary>The terms ordered by start.</summary>
    public IReadOnlyList<Term> Analyze(string text) => throw new NotImplementedException(text);
}
