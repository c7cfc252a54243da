using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>BERT's WordPiece. As in the reference the pieces are learned by byte-pair encoding, with ## before those that do not begin a word.</summary>
internal sealed class WordPieceRecipe(bool lowersCase) : TrainingRecipe
{
    private const string Prefix = "##";
    private const string Unknown = "[UNK]", Start = "[CLS]", End = "[SEP]";

    public override Normalizer Normalizer { get; } = new BertNormalizer(cleansText: true, separatesChinese: true, stripsAccents: lowersCase, lowersCase);

    public override PreTokenizer PreTokenizer { get; } = new BertPreTokenizer();

    public override Decoder Decoder { get; } = new WordPieceDecoder(Prefix, cleans: true);

    public override ImmutableArray<string> UsualSpecials => ["[PAD]", Unknown, Start, End, "[MASK]"];

    public override PostProcessor PostProcessor(Vocabulary vocabulary) => vocabulary.IdOf(Start) is { } start && vocabulary.IdOf(End) is { } end
        ? PostProcessors.PostProcessor.Bert(new TemplatePart.Special(start, Start, 0), new TemplatePart.Special(end, End, 0))
        : base.PostProcessor(vocabulary);

    public override TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        var (vocabulary, _) = new MergeTrainer([.. specials, Unknown], options, Prefix).Train(words, progress, cancellationToken);

        return new WordPieceModel(vocabulary, Unknown, Prefix);
    }
}
