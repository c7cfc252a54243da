namespace Huida.Tokenization.Training;

/// <summary>The tokenizers that can be trained.</summary>
public enum TokenizerKind
{
    /// <summary>Byte-pair encoding of bytes, as GPT-2 has it.</summary>
    Bpe,

    /// <summary>Byte-pair encoding of characters; those that the vocabulary lacks are written as bytes.</summary>
    CharacterBpe,

    /// <summary>BERT's.</summary>
    WordPiece,

    /// <summary>The pieces under which the text is most probable, as sentencepiece has it.</summary>
    Unigram,

    /// <summary>Words between white space and punctuation; Chinese characters one by one.</summary>
    Words,

    /// <summary>Every character.</summary>
    Characters,
}
