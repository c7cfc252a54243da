namespace Huida.Tokenization;

/// <summary>Cuts Chinese and English text into sentences. Line ends close a sentence; abbreviations, decimals and quotes do not break one.</summary>
public static class SentenceSplitter
{
    /// <summary>Sentences in order, without the white space around them.</summary>
    public static IEnumerable<TextRange> Split(string text) => throw new NotImplementedException(text);
}
