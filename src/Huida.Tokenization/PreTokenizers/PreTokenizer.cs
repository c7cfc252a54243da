using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>The second step: cuts text into the words that the model then cuts into tokens. Immutable.</summary>
internal abstract class PreTokenizer
{
    /// <summary>Cuts each word of <paramref name="words"/> into those that it adds to <paramref name="cut"/>; may rewrite the text.</summary>
    public abstract void Split(WorkingText text, Words words, Words cut);
}
