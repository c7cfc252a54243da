using Huida.Tokenization.Pipeline;

namespace Huida.Tokenization.Files;

/// <summary>The file that the Hugging Face library keeps a whole tokenizer in, https://github.com/huggingface/tokenizers.</summary>
internal static class TokenizerJson
{
    /// <exception cref="InvalidDataException">The file is broken; the message names the field.</exception>
    public static Tokenizer Read(ReadOnlyMemory<byte> file)
    {
        var sections = new JsonSections(file);
        var preTokenizer = JsonSteps.ReadPreTokenizer(sections["pre_tokenizer"]);
        var decoder = JsonEnds.ReadDecoder(sections["decoder"]);
        bool isByteLevel = JsonSteps.HasByteLevel(preTokenizer) || decoder is Decoders.ByteLevelDecoder;
        var model = JsonModels.Read(sections, isByteLevel);

        return new Tokenizer(new TokenizerParts(model)
        {
            Normalizer = JsonSteps.ReadNormalizer(sections["normalizer"]),
            PreTokenizer = preTokenizer,
            PostProcessor = JsonEnds.ReadPostProcessor(sections["post_processor"]),
            Decoder = decoder,
            AddedTokens = sections["added_tokens"].IsNull ? [] : [.. sections["added_tokens"].Items().Select(ReadAdded)],
            Truncation = JsonEnds.ReadTruncation(sections["truncation"]),
            Padding = JsonEnds.ReadPadding(sections["padding"]),
        });
    }

    private static AddedToken ReadAdded(JsonField field) => new(
        field["content"].AsString(),
        field["id"].AsId(),
        field["special"].AsBool(false),
        field["normalized"].AsBool(!field["special"].AsBool(false)),
        field["single_word"].AsBool(false),
        field["lstrip"].AsBool(false),
        field["rstrip"].AsBool(false));
}
