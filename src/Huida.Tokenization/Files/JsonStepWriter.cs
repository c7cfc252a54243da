using System.Text;
using System.Text.Json;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Files;

/// <summary>Writes normalizers and pre-tokenizers as <see cref="JsonSteps"/> reads them.</summary>
internal static class JsonStepWriter
{
    public static void Write(Utf8JsonWriter json, Normalizer? normalizer)
    {
        if (normalizer is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", TypeOf(normalizer));
        switch (normalizer)
        {
            case BertNormalizer bert:
                json.WriteBoolean("clean_text", bert.CleansText);
                json.WriteBoolean("handle_chinese_chars", bert.SeparatesChinese);
                json.WriteBoolean("strip_accents", bert.StripsAccents);
                json.WriteBoolean("lowercase", bert.LowersCase);
                break;
            case Trimming trimming:
                json.WriteBoolean("strip_left", trimming.Left);
                json.WriteBoolean("strip_right", trimming.Right);
                break;
            case Prefixing prefixing:
                json.WriteString("prepend", prefixing.Prefix);
                break;
            case Replacement replacement:
                WritePattern(json, replacement.Pattern, isLiteral: !replacement.IsRegex);
                json.WriteString("content", replacement.Content);
                break;
            case PrecompiledNormalizer precompiled:
                json.WriteBase64String("precompiled_charsmap", precompiled.Map.Bytes);
                break;
            case SequenceNormalizer sequence:
                json.WriteStartArray("normalizers");
                foreach (var step in sequence.Steps)
                {
                    Write(json, step);
                }

                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
    }

    /// <param name="model">Whose vocabulary may be written in the byte alphabet, which the file says by a pre-tokenizer.</param>
    public static void Write(Utf8JsonWriter json, PreTokenizer? preTokenizer, TokenModel model)
    {
        bool lacksByteLevel = model is BytePairModel { Settings.IsByteLevel: true } && !JsonSteps.HasByteLevel(preTokenizer);
        if (lacksByteLevel)
        {
            var byteLevel = new ByteLevelPreTokenizer(addsPrefixSpace: false, usesPattern: false);
            Write(json, preTokenizer is null ? byteLevel : new SequencePreTokenizer([preTokenizer, byteLevel]));
        }
        else
        {
            Write(json, preTokenizer);
        }
    }

    private static void Write(Utf8JsonWriter json, PreTokenizer? preTokenizer)
    {
        if (preTokenizer is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("type", TypeOf(preTokenizer));
        switch (preTokenizer)
        {
            case ByteLevelPreTokenizer byteLevel:
                json.WriteBoolean("add_prefix_space", byteLevel.AddsPrefixSpace);
                json.WriteBoolean("trim_offsets", true);
                json.WriteBoolean("use_regex", byteLevel.UsesPattern);
                break;
            case MetaspacePreTokenizer metaspace:
                json.WriteString("replacement", metaspace.Replacement.ToString());
                json.WriteString("prepend_scheme", metaspace.Scheme.ToString().ToLowerInvariant());
                json.WriteBoolean("split", metaspace.Splits);
                break;
            case PatternSplit split:
                WriteSplit(json, split.Pattern.Text, split.Pattern.IsLiteral, split.Behavior, split.IsInverted);
                break;
            case CharacterSplit:
                WriteSplit(json, "", isLiteral: true, SplitBehavior.Isolated, isInverted: false);
                break;
            case SequencePreTokenizer sequence:
                json.WriteStartArray("pretokenizers");
                foreach (var step in sequence.Steps)
                {
                    Write(json, step);
                }

                json.WriteEndArray();
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteSplit(Utf8JsonWriter json, string pattern, bool isLiteral, SplitBehavior behavior, bool isInverted)
    {
        WritePattern(json, pattern, isLiteral);
        json.WriteString("behavior", behavior.ToString());
        json.WriteBoolean("invert", isInverted);
    }

    private static void WritePattern(Utf8JsonWriter json, string pattern, bool isLiteral)
    {
        json.WriteStartObject("pattern");
        json.WriteString(isLiteral ? "String" : "Regex", pattern);
        json.WriteEndObject();
    }

    private static string TypeOf(Normalizer normalizer) => normalizer switch
    {
        BertNormalizer => "BertNormalizer",
        UnicodeNormalizer { Form: NormalizationForm.FormC } => "NFC",
        UnicodeNormalizer { Form: NormalizationForm.FormD } => "NFD",
        UnicodeNormalizer { Form: NormalizationForm.FormKC } => "NFKC",
        UnicodeNormalizer => "NFKD",
        CaseLowering => "Lowercase",
        AccentStripping => "StripAccents",
        Trimming => "Strip",
        Prefixing => "Prepend",
        Replacement => "Replace",
        PrecompiledNormalizer => "Precompiled",
        SequenceNormalizer => "Sequence",
        _ => throw new NotSupportedException($"A tokenizer.json has no form for the normalizer {normalizer.GetType().Name}: keep the file that it was loaded from."),
    };

    private static string TypeOf(PreTokenizer preTokenizer) => preTokenizer switch
    {
        BertPreTokenizer => "BertPreTokenizer",
        ByteLevelPreTokenizer => "ByteLevel",
        MetaspacePreTokenizer => "Metaspace",
        PatternSplit or CharacterSplit => "Split",
        WhiteSpaceSplit => "WhitespaceSplit",
        SequencePreTokenizer => "Sequence",
        _ => throw new NotSupportedException($"A tokenizer.json has no form for the pre-tokenizer {preTokenizer.GetType().Name}: keep the file that it was loaded from."),
    };
}
