using System.Text;
using System.Text.RegularExpressions;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Files;

/// <summary>The "normalizer" and the "pre_tokenizer" of a tokenizer.json.</summary>
internal static class JsonSteps
{
    public static Normalizer? ReadNormalizer(JsonField field) => field.IsNull ? null : field.Type switch
    {
        "BertNormalizer" => new BertNormalizer(
            field["clean_text"].AsBool(true),
            field["handle_chinese_chars"].AsBool(true),
            field["strip_accents"].AsBool(field["lowercase"].AsBool(true)), // unless it is said, accents go with capitals
            field["lowercase"].AsBool(true)),
        "NFC" => new UnicodeNormalizer(NormalizationForm.FormC),
        "NFD" => new UnicodeNormalizer(NormalizationForm.FormD),
        "NFKC" => new UnicodeNormalizer(NormalizationForm.FormKC),
        "NFKD" => new UnicodeNormalizer(NormalizationForm.FormKD),
        "Lowercase" => new CaseLowering(),
        "StripAccents" => new AccentStripping(),
        "Strip" => new Trimming(field["strip_left"].AsBool(true), field["strip_right"].AsBool(true)),
        "Prepend" => new Prefixing(field["prepend"].AsString()),
        "Replace" => ReadReplacement(field),
        "Precompiled" => new PrecompiledNormalizer(ReadMap(field["precompiled_charsmap"])),
        "Sequence" => new SequenceNormalizer([.. field["normalizers"].Items().Select(item => ReadNormalizer(item) ?? throw item.Wrong("a normalizer"))]),
        _ => throw field["type"].Unknown("a normalizer"),
    };

    public static PreTokenizer? ReadPreTokenizer(JsonField field) => field.IsNull ? null : field.Type switch
    {
        "BertPreTokenizer" => new BertPreTokenizer(),
        "ByteLevel" => new ByteLevelPreTokenizer(field["add_prefix_space"].AsBool(true), field["use_regex"].AsBool(true)),
        "Metaspace" => new MetaspacePreTokenizer(field["replacement"].AsCharacter('\u2581'), ReadScheme(field), field["split"].AsBool(true)),
        "Split" when CutsCharacters(field) => new CharacterSplit(),
        "Split" => new PatternSplit(ReadPattern(field["pattern"]), ReadBehavior(field["behavior"]), field["invert"].AsBool(false)),
        "Whitespace" => new PatternSplit(new RegexPattern(@"\w+|[^\w\s]+"), SplitBehavior.Removed, isInverted: true),
        "WhitespaceSplit" => new WhiteSpaceSplit(),
        "Punctuation" => new PatternSplit(new RegexPattern(@"[\p{P}$+<=>^`|~]"), ReadBehavior(field["behavior"]), isInverted: false),
        "Digits" => new PatternSplit(
            new RegexPattern(@"\p{N}"), field["individual_digits"].AsBool(false) ? SplitBehavior.Isolated : SplitBehavior.Contiguous, isInverted: false),
        "CharDelimiterSplit" => new PatternSplit(new LiteralPattern(field["delimiter"].AsString()), SplitBehavior.Removed, isInverted: false),
        "Sequence" => new SequencePreTokenizer([.. field["pretokenizers"].Items().Select(item => ReadPreTokenizer(item) ?? throw item.Wrong("a pre-tokenizer"))]),
        _ => throw field["type"].Unknown("a pre-tokenizer"),
    };

    /// <summary>Whether a pre-tokenizer says that the model's vocabulary is written in the byte alphabet.</summary>
    public static bool HasByteLevel(PreTokenizer? preTokenizer) =>
        preTokenizer is ByteLevelPreTokenizer || (preTokenizer is SequencePreTokenizer sequence && sequence.Steps.Any(HasByteLevel));

    public static PrependScheme ReadScheme(JsonField field) => field["prepend_scheme"].AsString(field["add_prefix_space"].AsBool(true) ? "always" : "never") switch
    {
        "always" => PrependScheme.Always,
        "first" => PrependScheme.First,
        "never" => PrependScheme.Never,
        _ => throw field["prepend_scheme"].Unknown("a scheme"),
    };

    private static CharacterMap ReadMap(JsonField field)
    {
        try
        {
            return new CharacterMap(field.AsBytes());
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{field.Path}: {wrong.Message}.", wrong);
        }
    }

    private static Replacement ReadReplacement(JsonField field)
    {
        var regex = field["pattern"]["Regex"];
        try
        {
            return new Replacement(regex.IsNull ? field["pattern"]["String"].AsString() : regex.AsString(), !regex.IsNull, field["content"].AsString());
        }
        catch (RegexParseException)
        {
            throw regex.Wrong("a regular expression");
        }
    }

    /// <summary>An empty string matches everywhere: the idiom for cutting every character off.</summary>
    private static bool CutsCharacters(JsonField split) =>
        split["pattern"]["String"] is { IsNull: false } pattern && pattern.AsString().Length == 0
        && ReadBehavior(split["behavior"]) == SplitBehavior.Isolated && !split["invert"].AsBool(false);

    private static SplitPattern ReadPattern(JsonField field)
    {
        if (!field["String"].IsNull)
        {
            return new LiteralPattern(field["String"].AsString());
        }

        string regex = field["Regex"].AsString();
        try
        {
            return WordPattern.Of(regex) ?? (SplitPattern)new RegexPattern(regex);
        }
        catch (RegexParseException)
        {
            throw field["Regex"].Wrong("a regular expression that .NET can read");
        }
    }

    private static SplitBehavior ReadBehavior(JsonField field) => field.AsString("Isolated") switch
    {
        "Removed" => SplitBehavior.Removed,
        "Isolated" => SplitBehavior.Isolated,
        "MergedWithPrevious" => SplitBehavior.MergedWithPrevious,
        "MergedWithNext" => SplitBehavior.MergedWithNext,
        "Contiguous" => SplitBehavior.Contiguous,
        _ => throw field.Unknown("a behavior"),
    };
}
