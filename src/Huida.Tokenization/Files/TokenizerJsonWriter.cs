using System.Text.Encodings.Web;
using System.Text.Json;
using Huida.Tokenization.Pipeline;

namespace Huida.Tokenization.Files;

/// <summary>Writes a tokenizer.json that the Hugging Face library loads with the same ids.</summary>
internal static class TokenizerJsonWriter
{
    /// <exception cref="NotSupportedException">A part has no form in the file: a sentencepiece model's normalizer, above all.</exception>
    public static void Write(Tokenizer tokenizer, Stream output)
    {
        var parts = tokenizer.Parts;
        using Utf8JsonWriter json = new(output, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("version", "1.0");
        WriteTruncation(json, parts.Truncation);
        WritePadding(json, parts.Padding);
        json.WriteStartArray("added_tokens");
        foreach (var token in parts.AddedTokens.OrderBy(token => token.Id))
        {
            WriteAdded(json, token);
        }

        json.WriteEndArray();
        json.WritePropertyName("normalizer");
        JsonStepWriter.Write(json, parts.Normalizer);
        json.WritePropertyName("pre_tokenizer");
        JsonStepWriter.Write(json, parts.PreTokenizer, parts.Model);
        json.WritePropertyName("post_processor");
        JsonEndWriter.Write(json, parts.PostProcessor);
        json.WritePropertyName("decoder");
        JsonEndWriter.Write(json, parts.Decoder);
        json.WritePropertyName("model");
        JsonModelWriter.Write(json, parts.Model, parts.AddedTokens);
        json.WriteEndObject();
    }

    private static void WriteAdded(Utf8JsonWriter json, AddedToken token)
    {
        json.WriteStartObject();
        json.WriteNumber("id", token.Id);
        json.WriteString("content", token.Content);
        json.WriteBoolean("single_word", token.IsSingleWord);
        json.WriteBoolean("lstrip", token.StripsLeft);
        json.WriteBoolean("rstrip", token.StripsRight);
        json.WriteBoolean("normalized", token.IsNormalized);
        json.WriteBoolean("special", token.IsSpecial);
        json.WriteEndObject();
    }

    private static void WriteTruncation(Utf8JsonWriter json, Truncation? truncation)
    {
        if (truncation is null)
        {
            json.WriteNull("truncation");
            return;
        }

        json.WriteStartObject("truncation");
        json.WriteString("direction", truncation.KeepsEnd ? "Left" : "Right");
        json.WriteNumber("max_length", truncation.MaxLength);
        json.WriteString("strategy", truncation.Strategy.ToString());
        json.WriteNumber("stride", truncation.Stride);
        json.WriteEndObject();
    }

    private static void WritePadding(Utf8JsonWriter json, Padding? padding)
    {
        if (padding is null)
        {
            json.WriteNull("padding");
            return;
        }

        json.WriteStartObject("padding");
        if (padding.Length is { } length)
        {
            json.WriteStartObject("strategy");
            json.WriteNumber("Fixed", length);
            json.WriteEndObject();
        }
        else
        {
            json.WriteString("strategy", "BatchLongest");
        }

        json.WriteString("direction", padding.IsLeft ? "Left" : "Right");
        json.WriteNumber("pad_to_multiple_of", padding.MultipleOf);
        json.WriteNumber("pad_id", padding.Id);
        json.WriteNumber("pad_type_id", padding.TypeId);
        json.WriteString("pad_token", padding.Token);
        json.WriteEndObject();
    }
}
