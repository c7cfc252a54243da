using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>Words, or characters, as they stand in the text: the vocabulary has the most frequent, of equals those of lower code points.</summary>
/// <param name="isCharacters">Else words between white space and punctuation, Chinese characters one by one.</param>
internal sealed class WordsRecipe(bool isCharacters) : TrainingRecipe
{
    private const string Unknown = "[UNK]";

    public override Normalizer? Normalizer { get; } =
        isCharacters ? null : new BertNormalizer(cleansText: true, separatesChinese: true, stripsAccents: false, lowersCase: false);

    public override PreTokenizer PreTokenizer { get; } = isCharacters ? new CharacterSplit() : new BertPreTokenizer();

    public override Decoder Decoder { get; } = isCharacters ? new StepsDecoder([new DecoderStep.Fuse()]) : new SpacedDecoder();

    public override ImmutableArray<string> UsualSpecials => [Unknown];

    public override TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        GrowingVocabulary vocabulary = new([.. specials, Unknown]);
        foreach (var (word, count) in words)
        {
            if (vocabulary.Count >= options.VocabularySize || count < options.MinFrequency)
            {
                break;
            }

            vocabulary.Add(word);
        }

        progress?.Report(new TrainingProgress(TrainingStage.Learning, options.VocabularySize, options.VocabularySize));

        return new WordModel(vocabulary.Finish(), Unknown);
    }
}
