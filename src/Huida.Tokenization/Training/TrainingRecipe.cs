using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>What a kind of tokenizer is made of: the steps around its model, and how the model learns from the words that the first two steps give.</summary>
internal abstract class TrainingRecipe
{
    public virtual Normalizer? Normalizer => null;

    public abstract PreTokenizer PreTokenizer { get; }

    /// <summary>What cuts the text that is learned from, where tokens reach less far than words do.</summary>
    public virtual PreTokenizer Counted => PreTokenizer;

    public abstract Decoder Decoder { get; }

    /// <summary>Whether the line feed that ends a line is learned from too.</summary>
    public virtual bool KeepsLineEnds => false;

    /// <summary>The special tokens where the caller names none.</summary>
    public abstract ImmutableArray<string> UsualSpecials { get; }

    public virtual PostProcessor PostProcessor(Vocabulary vocabulary) => PostProcessors.PostProcessor.Plain;

    /// <param name="specials">They get the first ids.</param>
    /// <param name="words">At least one, the most frequent first.</param>
    public abstract TokenModel Learn(
        ImmutableArray<string> specials, IReadOnlyList<WordCount> words, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken);
}
