namespace Huida.Tokenization.Lexicons;

/// <summary>Words of both languages that say little about the subject, folded.</summary>
internal static class FunctionWords
{
    private static readonly Lazy<HashSet<string>> LazyChinese = new(() => Read(LexiconFile.ChineseFunctionWords));
    private static readonly Lazy<HashSet<string>> LazyEnglish = new(() => Read(LexiconFile.EnglishFunctionWords));

    public static HashSet<string> Chinese => LazyChinese.Value;

    public static HashSet<string> English => LazyEnglish.Value;

    private static HashSet<string> Read(string name) => [.. LexiconFile.ReadRows(name).SelectMany(words => words)];
}
