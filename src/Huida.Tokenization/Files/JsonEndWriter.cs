using System.Collections.Immutable;
using System.Text.Json;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.PostProcessors;

namespace Huida.Tokenization.Files;

/// <summary>Writes post-processors and decoders as <see cref="JsonEnds"/> reads them.</summary>
internal static class JsonEndWriter
{
    public static void Write(Utf8JsonWriter json, PostProcessor processor)
    {
        bool hasTemplate = processor.Single != PostProcessor.Plain.Single || processor.Pair != PostProcessor.Plain.Pair;
        if (hasTemplate && processor.TrimsOffsets)
        {
            json.WriteStartObject();
            json.WriteString("type", "Sequence");
            json.WriteStartArray("processors");
            WriteByteLevel(json, processor);
            WriteTemplates(json, processor);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else if (hasTemplate)
        {
            WriteTemplates(json, processor);
        }
        else if (processor.TrimsOffsets)
        {
            WriteByteLevel(json, processor);
        }
        else
        {
            json.WriteNullValue();
        }
    }

    public static void Write(Utf8JsonWriter json, Decoder decoder)
    {
        if (decoder is SpacedDecoder)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        switch (decoder)
        {
            case WordPieceDecoder wordPiece:
                json.WriteString("type", "WordPiece");
                json.WriteString("prefix", wordPiece.Prefix);
                json.WriteBoolean("cleanup", wordPiece.Cleans);
                break;
            case ByteLevelDecoder:
                json.WriteString("type", "ByteLevel");
                json.WriteBoolean("add_prefix_space", true);
                json.WriteBoolean("trim_offsets", true);
                json.WriteBoolean("use_regex", true);
                break;
            case MetaspaceDecoder metaspace:
                json.WriteString("type", "Metaspace");
                json.WriteString("replacement", metaspace.Replacement.ToString());
                json.WriteString("prepend_scheme", metaspace.DropsFirst ? "always" : "never");
                json.WriteBoolean("split", true);
                break;
            case WordEndDecoder wordEnd:
                json.WriteString("type", "BPEDecoder");
                json.WriteString("suffix", wordEnd.Suffix);
                break;
            case StepsDecoder steps:
                json.WriteString("type", "Sequence");
                json.WriteStartArray("decoders");
                foreach (var step in steps.Steps)
                {
                    WriteStep(json, step);
                }

                json.WriteEndArray();
                break;
            default:
                throw new NotSupportedException($"A tokenizer.json has no form for the decoder {decoder.GetType().Name}: keep the file that it was loaded from.");
        }

        json.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter json, DecoderStep step)
    {
        json.WriteStartObject();
        switch (step)
        {
            case DecoderStep.Replace replace:
                json.WriteString("type", "Replace");
                json.WriteStartObject("pattern");
                json.WriteString("String", replace.Pattern);
                json.WriteEndObject();
                json.WriteString("content", replace.Content);
                break;
            case DecoderStep.Bytes:
                json.WriteString("type", "ByteFallback");
                break;
            case DecoderStep.Fuse:
                json.WriteString("type", "Fuse");
                break;
            case DecoderStep.Strip strip:
                json.WriteString("type", "Strip");
                json.WriteString("content", strip.Content.ToString());
                json.WriteNumber("start", strip.Start);
                json.WriteNumber("stop", 0);
                break;
        }

        json.WriteEndObject();
    }

    private static void WriteByteLevel(Utf8JsonWriter json, PostProcessor processor)
    {
        json.WriteStartObject();
        json.WriteString("type", "ByteLevel");
        json.WriteBoolean("add_prefix_space", processor.HasPrefixSpace);
        json.WriteBoolean("trim_offsets", processor.TrimsOffsets);
        json.WriteBoolean("use_regex", true);
        json.WriteEndObject();
    }

    private static void WriteTemplates(Utf8JsonWriter json, PostProcessor processor)
    {
        json.WriteStartObject();
        json.WriteString("type", "TemplateProcessing");
        WriteTemplate(json, "single", processor.Single);
        WriteTemplate(json, "pair", processor.Pair);
        json.WriteStartObject("special_tokens");
        foreach (var special in processor.Single.Concat(processor.Pair).OfType<TemplatePart.Special>().DistinctBy(special => special.Token))
        {
            json.WriteStartObject(special.Token);
            json.WriteString("id", special.Token);
            json.WriteStartArray("ids");
            json.WriteNumberValue(special.Id);
            json.WriteEndArray();
            json.WriteStartArray("tokens");
            json.WriteStringValue(special.Token);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTemplate(Utf8JsonWriter json, string name, ImmutableArray<TemplatePart> template)
    {
        json.WriteStartArray(name);
        foreach (var part in template)
        {
            json.WriteStartObject();
            json.WriteStartObject(part is TemplatePart.Special ? "SpecialToken" : "Sequence");
            json.WriteString("id", part is TemplatePart.Special special ? special.Token : part is TemplatePart.Text { IsSecond: true } ? "B" : "A");
            json.WriteNumber("type_id", part.TypeId);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
