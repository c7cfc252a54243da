namespace Huida.Tests.Server.Pages.Browsing;

/// <summary>A data folder's tokenizers: a small one of each look, and one that is broken.</summary>
internal static class SampleTokenizers
{
    public const string Wordpieces = "wordpieces";
    public const string Broken = "broken.json";

    public static void Write(string dataFolder)
    {
        string folder = Path.Combine(dataFolder, "tokenizers");
        Directory.CreateDirectory(Path.Combine(folder, Wordpieces));
        string[] pieces =
        [
            "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "When", "does", "the", "lib", "##rary", "open", "on", "Sat", "##ur", "##days", "?", "？",
            "图", "书", "馆", "周", "六", "几", "点", "开",
        ];
        File.WriteAllLines(Path.Combine(folder, Wordpieces, "vocab.txt"), pieces);
        File.WriteAllText(Path.Combine(folder, Broken), "{}");
    }
}
