using System.Text.Json;
using Huida.Tokenization.Models;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>Writes models as <see cref="JsonModels"/> reads them.</summary>
internal static class JsonModelWriter
{
    public static void Write(Utf8JsonWriter json, TokenModel model, IReadOnlyCollection<AddedToken> added)
    {
        json.WriteStartObject();
        switch (model)
        {
            case WordPieceModel wordPiece:
                json.WriteString("type", "WordPiece");
                json.WriteString("unk_token", wordPiece.UnknownToken);
                json.WriteString("continuing_subword_prefix", wordPiece.ContinuingPrefix);
                json.WriteNumber("max_input_chars_per_word", wordPiece.MaxCharacters);
                WriteVocabulary(json, wordPiece.Vocabulary, added);
                break;
            case BytePairModel { Settings.IsSentencePiece: false } bytePair:
                WriteBytePair(json, bytePair, added);
                break;
            case UnigramModel { Settings.IsSinglePrecision: false } unigram:
                WriteUnigram(json, unigram);
                break;
            case WordModel words:
                json.WriteString("type", "WordLevel");
                WriteVocabulary(json, words.Vocabulary, added);
                json.WriteString("unk_token", words.UnknownToken);
                break;
            default:
                throw new NotSupportedException("A tokenizer.json cannot say all that this sentencepiece model does: keep the .model.");
        }

        json.WriteEndObject();
    }

    private static void WriteBytePair(Utf8JsonWriter json, BytePairModel model, IReadOnlyCollection<AddedToken> added)
    {
        json.WriteString("type", "BPE");
        json.WriteNull("dropout");
        json.WriteString("unk_token", model.Settings.UnknownToken);
        json.WriteString("continuing_subword_prefix", model.Settings.ContinuingPrefix is { Length: > 0 } prefix ? prefix : null);
        json.WriteString("end_of_word_suffix", model.Settings.WordEnd is { Length: > 0 } wordEnd ? wordEnd : null);
        json.WriteBoolean("fuse_unk", model.Settings.FusesUnknown);
        json.WriteBoolean("byte_fallback", model.Settings.UsesBytes);
        json.WriteBoolean("ignore_merges", model.Settings.TakesWholeWords);
        WriteVocabulary(json, model.Vocabulary, added);
        json.WriteStartArray("merges");
        foreach (var (left, right) in model.MergesInOrder)
        {
            json.WriteStartArray();
            json.WriteStringValue(model.Vocabulary.TokenOf(left));
            json.WriteStringValue(model.Vocabulary.TokenOf(right));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteUnigram(Utf8JsonWriter json, UnigramModel model)
    {
        json.WriteString("type", "Unigram");
        if (model.UnknownId is { } unknown)
        {
            json.WriteNumber("unk_id", unknown);
        }
        else
        {
            json.WriteNull("unk_id");
        }

        json.WriteStartArray("vocab");
        foreach (var (token, id) in model.Vocabulary.Entries)
        {
            json.WriteStartArray();
            json.WriteStringValue(token);
            json.WriteNumberValue(model.Scores[id]);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteBoolean("byte_fallback", model.Settings.UsesBytes);
    }

    /// <summary>With the added tokens that the model lacks: the reference keeps an added token's id only where its model has it, or where it comes next.</summary>
    private static void WriteVocabulary(Utf8JsonWriter json, Vocabulary vocabulary, IReadOnlyCollection<AddedToken> added)
    {
        json.WriteStartObject("vocab");
        foreach (var (token, id) in vocabulary.Entries)
        {
            json.WriteNumber(token, id);
        }

        foreach (var token in added.Where(token => vocabulary.IdOf(token.Content) is null).OrderBy(token => token.Id))
        {
            json.WriteNumber(token.Content, token.Id);
        }

        json.WriteEndObject();
    }
}
