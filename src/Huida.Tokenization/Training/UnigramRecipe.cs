using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Training;

/// <summary>A Unigram model as sentencepiece has it: text in NFKC, runs of spaces made one, words begun by ▁.</summary>
internal sealed class UnigramRecipe : TrainingRecipe
{
    private const string Unknown = "<unk>";

    public override Normalizer Normalizer { get; } =
        new SequenceNormalizer([new UnicodeNormalizer(System.Text.NormalizationForm.FormKC), new Replacement(" {2,}", isRegex: true, " ")]);

    public override PreTokenizer PreTokenizer { get; } = new MetaspacePreTokenizer(SentencePieceNormalizer.Space, PrependScheme.Always, splits: true);

    public override PreTokenizer Counted => new SequencePreTokenizer([PreTokenizer, new KindSplit()]);

    public override Decoder Decoder { get; } = new MetaspaceDecoder(SentencePieceNormalizer.Space, dropsFirst: true);

    public override ImmutableArray<string> UsualSpecials => [Unknown, "<s>", "</s>"];

    public override TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        GrowingVocabulary vocabulary = new([.. specials, Unknown]);
        int first = vocabulary.Count;
        var pieces = new UnigramTrainer(options).Train(words, options.VocabularySize - first, progress, cancellationToken);
        double[] scores = new double[first + pieces.Count];
        foreach (var (text, score) in pieces)
        {
            int id = vocabulary.Add(text);
            scores[id] = id < first ? 0 : score;
        }

        var finished = vocabulary.Finish();
        int unknown = finished.IdOf(Unknown)!.Value;

        return new UnigramModel(finished, [.. scores.Take(finished.Count)], new UnigramSettings(unknown, UsesBytes: false, new HashSet<int>(), new HashSet<int> { unknown }));
    }
}
