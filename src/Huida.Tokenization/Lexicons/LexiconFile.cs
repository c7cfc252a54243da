using System.IO.Compression;
using System.Text;

namespace Huida.Tokenization.Lexicons;

/// <summary>The word lists of data/lexicons, embedded in this assembly.</summary>
internal static class LexiconFile
{
    public const string ChineseWords = "chinese-words.txt.gz";
    public const string ChineseCharacters = "chinese-characters.txt.gz";
    public const string TraditionalSimplified = "traditional-simplified.txt.gz";
    public const string ChineseFunctionWords = "function-words.zh.txt";
    public const string EnglishFunctionWords = "function-words.en.txt";
    public const string EnglishIrregular = "english-irregular.txt";

    /// <summary>Weighs words; no term depends on it, so it is not part of the fingerprint.</summary>
    public const string EnglishWords = "english-words.txt.gz";

    /// <summary>For linking words to names of tables and columns; no term depends on it.</summary>
    public const string EnglishSynonyms = "synonyms.en.txt";

    /// <summary>Likewise.</summary>
    public const string ChineseEnglish = "chinese-english.txt.gz";

    /// <summary>Likewise; what it says comes before the dictionaries.</summary>
    public const string SchemaWords = "schema-words.zh-en.txt";

    /// <summary>Those that terms depend on, for the fingerprint.</summary>
    public static IReadOnlyList<string> OfTerms { get; } =
        [ChineseWords, ChineseCharacters, TraditionalSimplified, ChineseFunctionWords, EnglishFunctionWords, EnglishIrregular];

    /// <summary>The file as it is stored, packed or not.</summary>
    public static Stream Open(string name) => typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
        ?? throw new InvalidDataException($"The word list {name} is missing from {typeof(LexiconFile).Assembly.GetName().Name}: build it with data/lexicons/build.");

    public static string ReadText(string name)
    {
        using var stored = Open(name);
        using var text = name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stored, CompressionMode.Decompress) : stored;
        using var reader = new StreamReader(text, Encoding.UTF8, detectEncodingFromByteOrderMarks: false, bufferSize: 1 << 16);

        return reader.ReadToEnd();
    }

    /// <summary>The space-separated words of each line, without comments.</summary>
    public static IEnumerable<string[]> ReadRows(string name) => ReadLines(name).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The lines without comments.</summary>
    public static IEnumerable<string> ReadLines(string name) => ReadText(name).Split('\n').Where(line => line.Length > 0 && line[0] != '#');
}
