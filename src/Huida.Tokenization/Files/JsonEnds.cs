using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Files;

/// <summary>What stands after the model in a tokenizer.json: the "post_processor", the "decoder", and how texts are cut and padded.</summary>
internal static class JsonEnds
{
    public static PostProcessor ReadPostProcessor(JsonField field) => field.IsNull ? PostProcessor.Plain : field.Type switch
    {
        "TemplateProcessing" => new PostProcessor(ReadTemplate(field, "single"), ReadTemplate(field, "pair")),
        "BertProcessing" => PostProcessor.Bert(ReadNamed(field["cls"], 0), ReadNamed(field["sep"], 0)),
        "RobertaProcessing" => Roberta(ReadNamed(field["cls"], 0), ReadNamed(field["sep"], 0)) with
        {
            TrimsOffsets = field["trim_offsets"].AsBool(true),
            HasPrefixSpace = field["add_prefix_space"].AsBool(true),
        },
        "ByteLevel" => PostProcessor.Plain with
        {
            TrimsOffsets = field["trim_offsets"].AsBool(true),
            HasPrefixSpace = field["add_prefix_space"].AsBool(true),
        },
        "Sequence" => field["processors"].Items().Select(ReadPostProcessor).Aggregate(PostProcessor.Plain, Join),
        _ => throw field["type"].Unknown("a post-processor"),
    };

    public static Decoder ReadDecoder(JsonField field) => field.IsNull ? new SpacedDecoder() : field.Type switch
    {
        "WordPiece" => new WordPieceDecoder(field["prefix"].AsString("##"), field["cleanup"].AsBool(true)),
        "ByteLevel" => new ByteLevelDecoder(),
        "Metaspace" => new MetaspaceDecoder(field["replacement"].AsCharacter('\u2581'), JsonSteps.ReadScheme(field) != PrependScheme.Never),
        "BPEDecoder" => new WordEndDecoder(field["suffix"].AsString("</w>")),
        "Sequence" => ReadSteps([.. field["decoders"].Items()]),
        "Fuse" or "ByteFallback" or "Replace" or "Strip" => new StepsDecoder([ReadStep(field)]),
        _ => throw field["type"].Unknown("a decoder"),
    };

    public static Truncation? ReadTruncation(JsonField field) => field.IsNull ? null : new Truncation(
        field["max_length"].AsInt(),
        field["stride"].IsNull ? 0 : field["stride"].AsInt(),
        field["strategy"].AsString("LongestFirst") switch
        {
            "LongestFirst" => TruncationStrategy.LongestFirst,
            "OnlyFirst" => TruncationStrategy.OnlyFirst,
            "OnlySecond" => TruncationStrategy.OnlySecond,
            _ => throw field["strategy"].Unknown("a strategy"),
        },
        field["direction"].AsString("Right") == "Left");

    public static Padding? ReadPadding(JsonField field) => field.IsNull ? null : new Padding(
        field["pad_id"].AsId(),
        field["pad_token"].AsString(),
        field["pad_type_id"].IsNull ? 0 : field["pad_type_id"].AsId(),
        field["strategy"].Element is { ValueKind: System.Text.Json.JsonValueKind.Object } ? field["strategy"]["Fixed"].AsInt() : null,
        field["pad_to_multiple_of"].IsNull ? 1 : Math.Max(1, field["pad_to_multiple_of"].AsInt()),
        field["direction"].AsString("Right") == "Left");

    private static PostProcessor Roberta(TemplatePart.Special start, TemplatePart.Special end) => new(
        [start, new TemplatePart.Text(false, 0), end],
        [start, new TemplatePart.Text(false, 0), end, end, new TemplatePart.Text(true, 0), end]);

    /// <summary>What a sequence of post-processors comes to: the template of the one that has one, the trimming of any.</summary>
    private static PostProcessor Join(PostProcessor first, PostProcessor second) => new(
        second.Single == PostProcessor.Plain.Single ? first.Single : second.Single,
        second.Pair == PostProcessor.Plain.Pair ? first.Pair : second.Pair,
        first.TrimsOffsets || second.TrimsOffsets,
        first.HasPrefixSpace || second.HasPrefixSpace);

    private static ImmutableArray<TemplatePart> ReadTemplate(JsonField field, string name) => [.. field[name].Items().SelectMany(item => ReadPart(item, field["special_tokens"]))];

    private static IEnumerable<TemplatePart> ReadPart(JsonField item, JsonField specials)
    {
        if (item["Sequence"] is { IsNull: false } sequence)
        {
            bool isSecond = sequence["id"].AsString() switch
            {
                "A" => false,
                "B" => true,
                _ => throw sequence["id"].Wrong("A or B"),
            };

            return [new TemplatePart.Text(isSecond, sequence["type_id"].AsId())];
        }

        var special = item["SpecialToken"];
        var listed = specials[special["id"].AsString()];
        int typeId = special["type_id"].AsId();
        string[] tokens = [.. listed["tokens"].Items().Select(token => token.AsString())];
        int[] ids = [.. listed["ids"].Items().Select(id => id.AsId())];
        if (tokens.Length != ids.Length)
        {
            throw listed.Wrong("a list of as many ids as tokens");
        }

        return ids.Zip(tokens, (id, token) => new TemplatePart.Special(id, token, typeId));
    }

    private static TemplatePart.Special ReadNamed(JsonField field, int typeId)
    {
        JsonField[] pair = [.. field.Items()];

        return pair.Length == 2 ? new TemplatePart.Special(pair[1].AsId(), pair[0].AsString(), typeId) : throw field.Wrong("a pair of a token and its id");
    }

    private static Decoder ReadSteps(JsonField[] steps) => steps is [var only] && only.Type is not ("Fuse" or "ByteFallback" or "Replace" or "Strip")
        ? ReadDecoder(only)
        : new StepsDecoder([.. steps.Select(ReadStep)]);

    private static DecoderStep ReadStep(JsonField field) => field.Type switch
    {
        "Replace" => new DecoderStep.Replace(field["pattern"]["String"].AsString() is { Length: > 0 } pattern ? pattern : throw field["pattern"].Wrong("a string to replace"), field["content"].AsString()),
        "ByteFallback" => new DecoderStep.Bytes(),
        "Fuse" => new DecoderStep.Fuse(),
        "Strip" when field["stop"].IsNull || field["stop"].AsInt() == 0 => new DecoderStep.Strip(field["content"].AsCharacter(' '), field["start"].AsInt()),
        "Strip" => throw field["stop"].Wrong("0: nothing is stripped at the end here"),
        _ => throw field["type"].Unknown("a decoder that can be one of several"),
    };
}
