namespace Huida.Tokenization;

/// <summary>The word lists that every question needs. Each is loaded at first use; together that takes as long as opening a store.</summary>
public static class WordLists
{
    /// <summary>Loads them all now, for a program that has other things to do meanwhile and will need them right after.</summary>
    public static void Load()
    {
        _ = new TermAnalyzer().Analyze("词库 lexicon");
        _ = WordRarity.Of("lexicon");
    }
}
