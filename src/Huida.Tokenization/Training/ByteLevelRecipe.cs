using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>Byte-pair encoding of bytes, all 256 of which are tokens: there is no unknown text, and what was encoded comes back as it was.</summary>
internal sealed class ByteLevelRecipe : TrainingRecipe
{
    public override PreTokenizer PreTokenizer { get; } = new ByteLevelPreTokenizer(addsPrefixSpace: false, usesPattern: true);

    public override Decoder Decoder { get; } = new ByteLevelDecoder();

    public override bool KeepsLineEnds => true;

    public override ImmutableArray<string> UsualSpecials => ["<|endoftext|>"];

    public override PostProcessor PostProcessor(Vocabulary vocabulary) => PostProcessors.PostProcessor.Plain with { TrimsOffsets = true };

    public override TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var bytes = words.Select(word => word with { Word = ByteAlphabet.ToText(System.Text.Encoding.UTF8.GetBytes(word.Word)) }).ToList();
        var (vocabulary, merges) = new MergeTrainer(specials, options with { InitialAlphabet = string.Concat(ByteAlphabet.Characters), AlphabetLimit = null })
            .Train(bytes, progress, cancellationToken);

        return new BytePairModel(vocabulary, merges, new BytePairSettings(IsByteLevel: true));
    }
}
