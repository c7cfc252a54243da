using Huida.Tokenization.Dictionaries;

namespace Huida.Tokenization.Lexicons;

/// <summary>The Chinese words that ship, folded, loaded at first use.</summary>
internal static class ChineseLexicon
{
    private static readonly Lazy<WordDictionary> LazyDefault = new(() => WordDictionary.Parse(LexiconFile.ReadText(LexiconFile.ChineseWords)));

    public static WordDictionary Default => LazyDefault.Value;
}
