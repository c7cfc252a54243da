namespace Huida.Tokenization.PreTokenizers;

/// <summary>What a pre-tokenizer looks for, over a word that knows nothing of its surroundings.</summary>
internal abstract class SplitPattern
{
    /// <summary>The expression as files write it.</summary>
    public abstract string Text { get; }

    /// <summary>Whether files write it as a string to find, not as a regular expression.</summary>
    public virtual bool IsLiteral => false;

    /// <summary>What <see cref="Next"/> is to see of a word.</summary>
    /// <param name="places">For each place of it, the end too, that in the word; null where they are the same.</param>
    public virtual ReadOnlySpan<char> Show(ReadOnlySpan<char> word, out int[]? places)
    {
        places = null;

        return word;
    }

    /// <summary>The next match at or after <paramref name="from"/>, or null.</summary>
    public abstract TextRange? Next(ReadOnlySpan<char> shown, int from);
}
