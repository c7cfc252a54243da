using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>What a Unigram model reads beside its pieces.</summary>
/// <param name="UnknownId">The piece for characters that no piece fits.</param>
/// <param name="UsesBytes">Whether those are written as bytes (&lt;0xE4&gt;) instead.</param>
/// <param name="UserDefined">Pieces that are taken wherever they stand.</param>
/// <param name="NotInText">Pieces that no text becomes: control symbols, bytes, the unknown piece.</param>
/// <param name="IsSinglePrecision">Whether sums are rounded to 32 bits, as sentencepiece does; it decides between ways that are nearly equal.</param>
internal sealed record UnigramSettings(
    int? UnknownId, bool UsesBytes, IReadOnlySet<int> UserDefined, IReadOnlySet<int> NotInText, bool IsSinglePrecision = false);

/// <summary>
/// The segmentation whose pieces' log probabilities have the greatest sum, found by Viterbi from the left (https://arxiv.org/abs/1804.10959).
/// A character that is no piece costs ten more than the rarest piece; such characters in a row make one unknown token.
/// </summary>
internal sealed class UnigramModel : TokenModel
{
    private const float UnknownPenalty = 10;

    private readonly double[] _scores;
    private readonly ByteTokens? _bytes;

    public UnigramModel(Vocabulary vocabulary, ImmutableArray<double> scores, UnigramSettings settings)
    {
        (Vocabulary, Scores, Settings) = (vocabulary, scores, settings);
        _scores = [.. scores];
        Pieces = new PrefixTree(vocabulary.Count * 2);
        double lowest = double.MaxValue;
        double highest = 1.17549435e-38f; // the reference's FLT_MIN, above any score: a slip that its models have come to depend on
        foreach (var (token, id) in vocabulary.Entries)
        {
            if (!settings.NotInText.Contains(id))
            {
                Pieces.Add(token, id);
                highest = settings.UserDefined.Contains(id) ? highest : Math.Max(highest, scores[id]);
                lowest = settings.UserDefined.Contains(id) ? lowest : Math.Min(lowest, scores[id]);
            }
        }

        foreach (int id in settings.UserDefined)
        {
            // Longer than anything that it could be cut into is likely.
            _scores[id] = (System.Text.Encoding.UTF8.GetByteCount(vocabulary.TokenOf(id)!) * (float)highest) - 0.1;
        }

        UnknownScore = (float)lowest - UnknownPenalty;
        _bytes = settings.UsesBytes ? ByteTokens.Of(vocabulary) : null;
    }

    public override Vocabulary Vocabulary { get; }

    /// <summary>The log probability of each piece, by id.</summary>
    public ImmutableArray<double> Scores { get; }

    public UnigramSettings Settings { get; }

    public override int? UnknownId => Settings.UnknownId;

    /// <summary>What text can become, without the pieces of <see cref="UnigramSettings.NotInText"/>.</summary>
    public PrefixTree Pieces { get; }

    /// <summary>What a character costs that is no piece.</summary>
    public double UnknownScore { get; }

    /// <summary>The scores that pieces are chosen by, by id: the user's own pieces win over anything, those withheld have negative infinity.</summary>
    public double[] ScoresWithout(IReadOnlySet<int> withheld)
    {
        double[] scores = [.. _scores];
        foreach (int id in withheld.Where(id => id < scores.Length))
        {
            scores[id] = double.NegativeInfinity;
        }

        return scores;
    }

    public override ModelWorker NewWorker(IReadOnlySet<int> withheld) => new Worker(this, withheld);

    /// <summary>Adds what a piece of a segmentation is written as.</summary>
    /// <param name="id">Null where no piece fits.</param>
    public void AddTo(TokenList tokens, int? id, ReadOnlySpan<char> units, int start, int end)
    {
        if (id is { } known && known != UnknownId)
        {
            tokens.Add(known, start, end);
        }
        else if (_bytes is { } bytes)
        {
            tokens.AddBytes(bytes, units, start, end);
        }
        else if (UnknownId is { } unknown)
        {
            tokens.FuseUnknown(unknown, start, end, keepsText: true);
        }
    }

    private sealed class Worker : ModelWorker
    {
        private const int Unknown = -1;

        private readonly UnigramModel _model;
        private readonly PrefixTree _pieces;
        private readonly double[] _scores;
        private Step[] _steps = new Step[256];
        private int[] _path = new int[256];
        private readonly WordCache? _cache; // where words are short and come again; sentencepiece's run through whole texts

        public Worker(UnigramModel model, IReadOnlySet<int> withheld)
        {
            (_model, _pieces, _scores) = (model, model.Pieces, model.ScoresWithout(withheld));
            _cache = model.Settings.IsSinglePrecision ? null : new WordCache();
        }

        public override void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens)
        {
            var word = units[start..end];
            if (_cache is not null)
            {
                ref var remembered = ref _cache.Find(word, out bool isRemembered);
                if (isRemembered)
                {
                    for (int i = 0; i < remembered.Ids.Length; i++)
                    {
                        Add(remembered.Ids[i], units, start, start += remembered.Lengths[i], tokens);
                    }

                    return;
                }
            }

            if (_steps.Length <= word.Length)
            {
                _steps = new Step[word.Length * 2];
                _path = new int[word.Length * 2];
            }

            FindBest(word);
            int count = 0;
            for (int at = word.Length; at > 0; at = _steps[at].Start)
            {
                _path[count++] = at;
            }

            bool remembers = _cache is not null && WordCache.Fits(word, count);
            ref var entry = ref remembers ? ref _cache!.Remember(word) : ref Unsafe.NullRef<WordCache.Entry>();
            int from = 0;
            while (--count >= 0)
            {
                int to = _path[count];
                Add(_steps[to].Id, units, start + from, start + to, tokens);
                if (remembers)
                {
                    entry.Add(_steps[to].Id, to - from);
                }

                from = to;
            }
        }

        /// <summary>Fills for each place the last piece of the best way there, and its score.</summary>
        private void FindBest(ReadOnlySpan<char> word)
        {
            var steps = _steps.AsSpan(0, word.Length + 1);
            double[] scores = _scores;
            for (int i = 1; i < steps.Length; i++)
            {
                steps[i].Start = Unknown;
            }

            bool isSingle = _model.Settings.IsSinglePrecision;
            steps[0].Score = 0;
            for (int at = 0, single; at < word.Length; at += single)
            {
                single = char.IsHighSurrogate(word[at]) && at + 1 < word.Length ? 2 : 1;
                double here = steps[at].Score;
                bool hasSingle = false;
                int node = PrefixTree.Root;
                for (int to = at; to < word.Length;)
                {
                    node = _pieces.Next(node, word[to++]);
                    if (node == PrefixTree.None)
                    {
                        break;
                    }

                    int id = _pieces.ValueAt(node);
                    if (id == PrefixTree.None || double.IsNegativeInfinity(scores[id]))
                    {
                        continue;
                    }

                    steps[to].Try(scores[id] + here, at, id, isSingle);
                    hasSingle |= to - at == single;
                }

                if (!hasSingle)
                {
                    double score = _model.UnknownScore + here;
                    steps[at + single].Try(isSingle ? (float)score : score, at, Unknown, isSingle);
                }
            }
        }

        private void Add(int id, ReadOnlySpan<char> units, int start, int end, TokenList tokens) =>
            _model.AddTo(tokens, id == Unknown ? null : id, units, start, end);

        private struct Step
        {
            public double Score;
            public int Start;
            public int Id;

            public void Try(double score, int start, int id, bool isSingle)
            {
                if (Start < 0 || score > Score)
                {
                    (Score, Start, Id) = (isSingle ? (float)score : score, start, id);
                }
            }
        }
    }
}
