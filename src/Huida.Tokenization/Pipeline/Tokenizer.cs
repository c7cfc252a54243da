using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Huida.Tokenization.Models;

namespace Huida.Tokenization.Pipeline;

/// <summary>
/// Text to the ids of a model and back, by the field's pipeline: normalize, cut into words, words to tokens, add the model's special
/// tokens. Immutable and safe to share between threads. Any UTF-16 is welcome; an unpaired surrogate counts as U+FFFD.
/// </summary>
public sealed class Tokenizer
{
    private readonly SegmentEncoder _trusting;
    private readonly SegmentEncoder _ignoring;
    private readonly AddedTokens _special;
    private readonly TokenNames _names;

    internal Tokenizer(TokenizerParts parts)
    {
        Parts = parts;
        _names = new TokenNames(parts.Model.Vocabulary, parts.AddedTokens);
        _special = new AddedTokens(parts.AddedTokens.Where(token => token.IsSpecial));
        _trusting = new SegmentEncoder(parts, allowsSpecial: true);
        _ignoring = _special.IsEmpty ? _trusting : new SegmentEncoder(parts, allowsSpecial: false);
    }

    internal TokenizerParts Parts { get; }

    public ModelKind Kind => Parts.Model switch
    {
        WordPieceModel => ModelKind.WordPiece,
        BytePairModel => ModelKind.BytePair,
        UnigramModel => ModelKind.Unigram,
        _ => ModelKind.Words,
    };

    /// <summary>How many tokens the vocabulary has, added ones among them.</summary>
    public int VocabularySize => Parts.Model.Vocabulary.Count + Parts.AddedTokens.Count(token => Parts.Model.Vocabulary.IdOf(token.Content) is null);

    /// <summary>The token for what the vocabulary does not have; null where everything has tokens.</summary>
    public int? UnknownId => Parts.Model.UnknownId;

    /// <summary>The token of an id as the vocabulary writes it, or null.</summary>
    public string? TokenOf(int id) => _names.Of(id);

    /// <summary>The first special token whose letters stand in a text, and where; null if there is none.</summary>
    public (AddedToken Token, TextRange Range)? FindSpecial(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        return _special.IsEmpty ? null : _special.Find(text, 0);
    }

    /// <summary>The ids of a text alone, without template: the fastest way.</summary>
    public int[] EncodeToIds(string text, SpecialTokens specials = SpecialTokens.Ignore) =>
        Encoder(text, specials).Encode(text, tracksOffsets: false, static tokens => tokens.Ids.ToArray());

    /// <summary>How many tokens a text has, without template.</summary>
    public int Count(string text, SpecialTokens specials = SpecialTokens.Ignore) =>
        Encoder(text, specials).Encode(text, tracksOffsets: false, static tokens => tokens.Count);

    /// <summary>The measure of budgets that are meant for this tokenizer's model.</summary>
    public TokenCounter ToCounter(string fingerprint) => new(fingerprint, text => Count(text.ToString()));

    /// <summary>The ids of a text with their places in it, without template.</summary>
    public (int[] Ids, TextRange[] Places) EncodeWithPlaces(string text, SpecialTokens specials = SpecialTokens.Ignore) =>
        Encoder(text, specials).Encode(text, tracksOffsets: true, tokens => (tokens.Ids.ToArray(), Trimmed(tokens).ToArray()));

    /// <summary>The <paramref name="count"/> most probable ways to cut a text, best first, without template; fewer, if there are no more. For Unigram models.</summary>
    /// <exception cref="NotSupportedException">The model knows one way only.</exception>
    public IReadOnlyList<ScoredIds> EncodeToBest(string text, int count, SpecialTokens specials = SpecialTokens.Ignore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        return [.. Ways(text, specials).NBest(count).Select(way => new ScoredIds(way.Ids, way.Score))];
    }

    /// <summary>
    /// One way to cut a text, drawn from all by its probability: what subword regularization trains with
    /// (https://arxiv.org/abs/1804.10959). Without template; for Unigram models.
    /// </summary>
    /// <param name="alpha">The power that probabilities are raised to, so to say one over the temperature: 0 draws from all ways alike, 1 as the model has it, higher values near the best.</param>
    /// <exception cref="NotSupportedException">The model knows one way only.</exception>
    public int[] EncodeToSample(string text, double alpha, Random random, SpecialTokens specials = SpecialTokens.Ignore)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(alpha);
        ArgumentNullException.ThrowIfNull(random);

        return Ways(text, specials).Sample(alpha, random);
    }

    /// <summary>A text with everything that is known of its tokens.</summary>
    public EncodedText Encode(string text, EncodeOptions? options = null) => Encode(text, null, options ?? EncodeOptions.Default);

    /// <summary>Two texts, as a model that compares them wants them.</summary>
    public EncodedText EncodePair(string first, string second, EncodeOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(second);

        return Encode(first, second, options ?? EncodeOptions.Default);
    }

    /// <summary>What the steps before the model make of a text, part by part between added tokens.</summary>
    public IReadOnlyList<TokenizedSegment> Explain(string text, SpecialTokens specials = SpecialTokens.Ignore) => [.. Encoder(text, specials).Explain(text)];

    /// <summary>Texts in parallel, in their order; equally long where <paramref name="padding"/> is given.</summary>
    public IReadOnlyList<EncodedText> EncodeBatch(IReadOnlyList<string> texts, EncodeOptions? options = null, Padding? padding = null)
    {
        ArgumentNullException.ThrowIfNull(texts);
        var encoded = new EncodedText[texts.Count];
        ForEach(texts.Count, i => encoded[i] = Encode(texts[i], options), threads: -1);

        return padding is null ? encoded : TokenPadding.Pad(encoded, padding);
    }

    /// <summary>The ids of many texts, in parallel, in their order.</summary>
    /// <param name="threads">The most threads to use; -1 for as many as there are cores.</param>
    public int[][] EncodeBatchToIds(IReadOnlyList<string> texts, SpecialTokens specials = SpecialTokens.Ignore, int threads = -1)
    {
        ArgumentNullException.ThrowIfNull(texts);
        int[][] ids = new int[texts.Count][];
        ForEach(texts.Count, i => ids[i] = EncodeToIds(texts[i], specials), threads);

        return ids;
    }

    /// <summary>The text that ids stand for. What byte-level models encoded comes back as it was.</summary>
    public string Decode(IEnumerable<int> ids, bool skipsSpecial = true)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var stream = DecodeStream(skipsSpecial);
        foreach (int id in ids)
        {
            stream.Add(id);
        }

        return stream.Finish();
    }

    /// <summary>Decodes ids as a model gives them, one at a time.</summary>
    public StreamingDecoder DecodeStream(bool skipsSpecial = true) => new(_names, Parts.Decoder, skipsSpecial);

    /// <summary>By the dozen: a short text takes no longer than handing it to a thread.</summary>
    private static void ForEach(int count, Action<int> act, int threads)
    {
        if (count == 0)
        {
            return;
        }

        int share = Math.Clamp(count / (Environment.ProcessorCount * 8), 1, 256);
        Parallel.ForEach(Partitioner.Create(0, count, share), new ParallelOptions { MaxDegreeOfParallelism = threads }, range =>
        {
            for (int i = range.Item1; i < range.Item2; i++)
            {
                act(i);
            }
        });
    }

    private UnigramWays Ways(string text, SpecialTokens specials) =>
        Parts.Model is UnigramModel unigram
            ? Encoder(text, specials).Ways(text, unigram)
            : throw new NotSupportedException("Only a Unigram model knows more than one way to cut a text.");

    private EncodedText Encode(string first, string? second, EncodeOptions options)
    {
        var firstTokens = Run(first, 0, options.Specials);
        var secondTokens = second is null ? null : Run(second, 1, options.Specials);

        return Template.Assemble(Parts.PostProcessor, firstTokens, secondTokens, options);
    }

    private TokenRun Run(string text, int sequence, SpecialTokens specials) =>
        Encoder(text, specials).Encode(text, tracksOffsets: true, tokens => new TokenRun(ToInfos(tokens, sequence), tokens.UnknownCount));

    private ImmutableArray<TokenInfo> ToInfos(TokenList tokens, int sequence)
    {
        var places = Trimmed(tokens);
        var infos = new TokenInfo[tokens.Count];
        for (int i = 0; i < infos.Length; i++)
        {
            int id = tokens.Ids[i];
            string token = tokens.Unknowns is { } unknowns && unknowns.TryGetValue(i, out string? text) ? text : TokenOf(id) ?? "";
            infos[i] = new TokenInfo(id, token, places[i], tokens.Words[i], sequence, sequence, TokenKind.Text);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(infos);
    }

    private Span<TextRange> Trimmed(TokenList tokens)
    {
        var places = tokens.Places;
        if (Parts.PostProcessor.TrimsOffsets)
        {
            for (int i = 0; i < places.Length; i++)
            {
                places[i] = Parts.PostProcessor.Trim(TokenOf(tokens.Ids[i]) ?? "", places[i], i);
            }
        }

        return places;
    }

    private SegmentEncoder Encoder(string text, SpecialTokens specials)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (specials == SpecialTokens.Refuse && FindSpecial(text) is { } found)
        {
            throw new ArgumentException($"The text holds the special token \"{found.Token.Content}\" at {found.Range.Start}.", nameof(text));
        }

        return specials == SpecialTokens.Allow ? _trusting : _ignoring;
    }
}
