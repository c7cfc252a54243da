using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>
/// Byte-pair encoding of characters, as Llama has it: spaces are written ▁, one stands before the text, a word begins at each; characters
/// that the vocabulary lacks are their bytes, &lt;0xE4&gt;. What was encoded comes back as it was, but for ▁ itself.
/// </summary>
internal sealed class CharacterPairRecipe : TrainingRecipe
{
    private const string Space = "▁";
    private const string Unknown = "<unk>";

    public override Normalizer Normalizer { get; } = new SequenceNormalizer([new Prefixing(Space), new Replacement(" ", isRegex: false, Space)]);

    public override PreTokenizer PreTokenizer { get; } = new PatternSplit(new LiteralPattern(Space), SplitBehavior.MergedWithNext, isInverted: false);

    public override Decoder Decoder { get; } =
        new StepsDecoder([new DecoderStep.Replace(Space, " "), new DecoderStep.Bytes(), new DecoderStep.Fuse(), new DecoderStep.Strip(' ', Start: 1)]);

    public override ImmutableArray<string> UsualSpecials => [Unknown, "<s>", "</s>"];

    public override TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var bytes = Enumerable.Range(0, 256).Select(value => ByteTokens.NameOf((byte)value));
        var (vocabulary, merges) = new MergeTrainer([.. specials, .. bytes], options).Train(words, progress, cancellationToken);
        string? unknown = specials.Contains(Unknown) ? Unknown : null;

        return new BytePairModel(vocabulary, merges, new BytePairSettings(IsByteLevel: false, unknown, UsesBytes: true, FusesUnknown: true));
    }
}
