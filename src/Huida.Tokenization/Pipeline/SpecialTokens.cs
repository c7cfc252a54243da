namespace Huida.Tokenization.Pipeline;

/// <summary>What happens where a text holds the letters of a special token.</summary>
public enum SpecialTokens
{
    /// <summary>They are text like any other. The choice for what people write: nobody can end a prompt or take another's turn.</summary>
    Ignore,

    /// <summary>They become the special token. The choice for prompts that a program put together.</summary>
    Allow,

    /// <summary>The text is refused with an <see cref="ArgumentException"/>; <see cref="Tokenizer.FindSpecial"/> looks before.</summary>
    Refuse,
}
