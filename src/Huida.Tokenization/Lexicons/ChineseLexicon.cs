using Huida.Tokenization.Dictionaries;

namespace Huida.Tokenization.Lexicons;

/// <summary>The Chinese words that ship, folded, loaded at first use.</summary>
internal static class ChineseLexicon
{
    private static readonly Lazy<WordDictionary> LazyDefault = new(() => WordDictionary.Parse(LexiconFile.ReadText(LexiconFile.ChineseWords)));

    private static readonly Lazy<UnknownWords> LazyUnknown = new(() => UnknownWords.Create([.. LexiconFile.ReadRows(LexiconFile.ChineseCharacters)], Default));

    public static WordDictionary Default => LazyDefault.Value;

    /// <summary>What words beyond it are guessed from.</summary>
    public static UnknownWords Unknown => LazyUnknown.Value;
}
