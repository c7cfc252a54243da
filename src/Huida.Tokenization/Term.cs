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
