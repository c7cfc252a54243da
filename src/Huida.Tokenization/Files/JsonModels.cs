using System.Collections.Immutable;
using System.Text.Json;
using Huida.Tokenization.Models;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>The "model" of a tokenizer.json.</summary>
internal static class JsonModels
{
    /// <param name="isByteLevel">Whether the other parts say that the vocabulary is written in the byte alphabet.</param>
    public static TokenModel Read(JsonSections file, bool isByteLevel) => TypeOf(file) switch
    {
        "WordPiece" => ReadWordPiece(file),
        "BPE" => ReadBytePair(file, isByteLevel),
        "Unigram" => ReadUnigram(file),
        "WordLevel" => new WordModel(ReadVocabulary(file), file.Model("unk_token").AsString("<unk>")),
        _ => throw file.Model("type").Unknown("a model"),
    };

    /// <summary>Older files leave the type out.</summary>
    private static string TypeOf(JsonSections file) =>
        file.HasModel("type") ? file.Model("type").AsString()
        : file.HasModel("merges") ? "BPE"
        : file.HasModel("max_input_chars_per_word") ? "WordPiece"
        : file.HasModel("unk_id") ? "Unigram"
        : "WordLevel";

    private static WordPieceModel ReadWordPiece(JsonSections file)
    {
        var maxCharacters = file.Model("max_input_chars_per_word");
        string unknown = file.Model("unk_token").AsString("[UNK]");
        var vocabulary = ReadVocabulary(file);
        if (vocabulary.IdOf(unknown) is null)
        {
            throw new InvalidDataException($"$.model.unk_token is not in the vocabulary: \"{unknown}\".");
        }

        return new WordPieceModel(
            vocabulary, unknown, file.Model("continuing_subword_prefix").AsString("##"), maxCharacters.IsNull ? 100 : maxCharacters.AsInt());
    }

    private static BytePairModel ReadBytePair(JsonSections file, bool isByteLevel)
    {
        if (!file.Model("dropout").IsNull && file.Model("dropout").Element.ValueKind == JsonValueKind.Number && file.Model("dropout").Element.GetDouble() > 0)
        {
            throw file.Model("dropout").Wrong("0 or null: dropout is for training");
        }

        var vocabulary = ReadVocabulary(file);
        var settings = new BytePairSettings(
            isByteLevel,
            file.Model("unk_token") is { IsNull: false } unknown ? unknown.AsString() : null,
            file.Model("byte_fallback").AsBool(false),
            file.Model("fuse_unk").AsBool(false),
            file.Model("ignore_merges").AsBool(false),
            file.Model("continuing_subword_prefix").AsString(""),
            file.Model("end_of_word_suffix").AsString(""));

        return new BytePairModel(vocabulary, ReadMerges(file, vocabulary, settings.ContinuingPrefix), settings);
    }

    private static Vocabulary ReadVocabulary(JsonSections file)
    {
        var reader = file.ModelReader("vocab");

        return ReadVocabulary(ref reader, file.SizeOf("vocab"), "$.model.vocab");
    }

    /// <summary>Tokens with their ids.</summary>
    /// <param name="reader">Stands on the first token of the object; comes to stand on its end.</param>
    /// <param name="size">How many bytes it takes.</param>
    /// <param name="path">Where it is, for messages.</param>
    public static Vocabulary ReadVocabulary(ref Utf8JsonReader reader, int size, string path)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new InvalidDataException($"{path} is not an object.");
        }

        JsonStrings strings = new();
        Dictionary<string, int> ids = new(size / 20, StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string token = strings.Read(ref reader).ToString();
            reader.Read();
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out int id) || id is < 0 or > Vocabulary.MaxId)
            {
                throw new InvalidDataException($"{path}[\"{token}\"] is not an id.");
            }

            ids[token] = id;
        }

        return Vocabulary.FromPairs(ids);
    }

    /// <summary>Merges are "a b", or, since tokens may hold spaces, ["a", "b"].</summary>
    private static MergeTable ReadMerges(JsonSections file, Vocabulary vocabulary, string continuingPrefix)
    {
        var reader = file.ModelReader("merges");
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new InvalidDataException("$.model.merges is not a list.");
        }

        JsonStrings strings = new(), second = new();
        MergeReader merges = new(vocabulary, continuingPrefix, vocabulary.Count, rank => $"$.model.merges[{rank}]");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                merges.Add(strings.Read(ref reader));
                continue;
            }

            if (reader.TokenType != JsonTokenType.StartArray || !reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                throw merges.Wrong();
            }

            var left = strings.Read(ref reader);
            if (!reader.Read() || reader.TokenType != JsonTokenType.String)
            {
                throw merges.Wrong();
            }

            merges.Add(left, second.Read(ref reader));
            if (!reader.Read() || reader.TokenType != JsonTokenType.EndArray)
            {
                throw merges.Wrong();
            }
        }

        return merges.Table;
    }

    private static UnigramModel ReadUnigram(JsonSections file)
    {
        var reader = file.ModelReader("vocab");
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new InvalidDataException("$.model.vocab is not a list.");
        }

        JsonStrings strings = new();
        List<string> tokens = new(1 << 15);
        var scores = ImmutableArray.CreateBuilder<double>(1 << 15);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
        {
            string? token = reader.Read() && reader.TokenType == JsonTokenType.String ? strings.Read(ref reader).ToString() : null;
            double score = double.NaN;
            bool isWhole = token is not null && reader.Read() && reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out score)
                && reader.Read() && reader.TokenType == JsonTokenType.EndArray;
            if (!isWhole || !double.IsFinite(score))
            {
                throw new InvalidDataException($"$.model.vocab[{tokens.Count}] is not a pair of a piece and its score.");
            }

            tokens.Add(token!);
            scores.Add(score);
        }

        if (reader.TokenType != JsonTokenType.EndArray || tokens.Count == 0)
        {
            throw new InvalidDataException($"$.model.vocab[{tokens.Count}] is not a pair of a piece and its score.");
        }

        int? unknown = file.Model("unk_id") is { IsNull: false } id ? id.AsId() : null;
        if (unknown >= tokens.Count)
        {
            throw file.Model("unk_id").Wrong("an id of the vocabulary");
        }

        var settings = new UnigramSettings(unknown, file.Model("byte_fallback").AsBool(false), new HashSet<int>(), new HashSet<int>());

        return new UnigramModel(Vocabulary.FromList(tokens), scores.DrainToImmutable(), settings);
    }
}
