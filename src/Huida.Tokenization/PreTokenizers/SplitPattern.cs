namespace Huida.Tokenization.PreTokenizers;

/// <summary>What a pre-tokenizer looks for, over a word that knows nothing of its surroundings.</summary>
internal abstract class SplitPattern
{
    /// <summary>The expression as files write it.</summary>
    public abstract string Text { get; }

    /// <summary>Whether files write it as a string to find, not as a regular expression.</summary>
    public virtual bool IsLiteral => false;

    /// <summary>The next match at or after <paramref name="from"/>, or null.</summary>
    public abstract TextRange? Next(ReadOnlySpan<char> word, int from);
}
