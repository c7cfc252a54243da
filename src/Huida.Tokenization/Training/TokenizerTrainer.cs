using System.Collections.Immutable;
using Huida.Tokenization.Pipeline;

namespace Huida.Tokenization.Training;

/// <summary>A tokenizer that has learned its vocabulary, and from how much.</summary>
/// <param name="VocabularySize">With the special tokens.</param>
/// <param name="Words">In the text.</param>
/// <param name="DifferentWords">Of these the most frequent, as many as <see cref="TrainingOptions.MaxWords"/>.</param>
public sealed record TrainedTokenizer(Tokenizer Tokenizer, int VocabularySize, long Words, int DifferentWords);

/// <summary>Trains tokenizers. The same text and options give the same tokenizer, whatever the number of threads.</summary>
public static class TokenizerTrainer
{
    /// <exception cref="InvalidDataException">A file is no UTF-8, the text has no word, or its characters do not fit into the vocabulary.</exception>
    public static TrainedTokenizer Train(
        TokenizerKind kind, Corpus corpus, TrainingOptions options, IProgress<TrainingProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var recipe = RecipeOf(kind, options);
        var words = new WordCounter(recipe.Normalizer, recipe.Counted, recipe.KeepsLineEnds, options.MaxWords, options.Threads).Count(corpus, progress, cancellationToken);
        if (words.Count == 0)
        {
            throw new InvalidDataException($"{corpus.Files[0]}: there is no word to learn from.");
        }

        ImmutableArray<string> specials = options.SpecialTokens ?? recipe.UsualSpecials;
        var model = recipe.Learn(specials, words, options, progress, cancellationToken);
        Tokenizer tokenizer = new(new TokenizerParts(model)
        {
            Normalizer = recipe.Normalizer,
            PreTokenizer = recipe.PreTokenizer,
            PostProcessor = recipe.PostProcessor(model.Vocabulary),
            Decoder = recipe.Decoder,
            AddedTokens = [.. specials.Distinct().Select(token => new AddedToken(token, model.Vocabulary.IdOf(token)!.Value, IsSpecial: true))],
        });

        return new TrainedTokenizer(tokenizer, model.Vocabulary.Count, words.Sum(word => word.Count), words.Count);
    }

    private static TrainingRecipe RecipeOf(TokenizerKind kind, TrainingOptions options) => kind switch
    {
        TokenizerKind.Bpe => new ByteLevelRecipe(),
        TokenizerKind.CharacterBpe => new CharacterPairRecipe(),
        TokenizerKind.WordPiece => new WordPieceRecipe(options.LowersCase),
        TokenizerKind.Unigram => new UnigramRecipe(),
        TokenizerKind.Words => new WordsRecipe(isCharacters: false),
        TokenizerKind.Characters => new WordsRecipe(isCharacters: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind."),
    };
}
