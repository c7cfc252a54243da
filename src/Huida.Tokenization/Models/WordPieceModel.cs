using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>
/// BERT's WordPiece: from the left, the longest piece that the vocabulary has; pieces inside a word carry a prefix (##). A word with a
/// part that no piece fits is unknown as a whole. https://arxiv.org/abs/1609.08144
/// </summary>
internal sealed class WordPieceModel : TokenModel
{
    private readonly PrefixTree _pieces;
    private readonly int _unknown;

    /// <exception cref="ArgumentException">The vocabulary lacks the unknown token.</exception>
    public WordPieceModel(Vocabulary vocabulary, string unknownToken = "[UNK]", string continuingPrefix = "##", int maxCharacters = 100)
    {
        if (!vocabulary.TryGetId(unknownToken, out _unknown))
        {
            throw new ArgumentException($"The vocabulary lacks the unknown token \"{unknownToken}\".", nameof(vocabulary));
        }

        (Vocabulary, UnknownToken, ContinuingPrefix, MaxCharacters) = (vocabulary, unknownToken, continuingPrefix, maxCharacters);
        _pieces = new PrefixTree(vocabulary.Count * 2);
        foreach (var (token, id) in vocabulary.Entries)
        {
            _pieces.Add(token, id);
        }
    }

    public override Vocabulary Vocabulary { get; }

    public override int? UnknownId => _unknown;

    public string UnknownToken { get; }

    public string ContinuingPrefix { get; }

    /// <summary>Longer words are unknown; code points are counted.</summary>
    public int MaxCharacters { get; }

    public override ModelWorker NewWorker(IReadOnlySet<int> withheld) => new Worker(this, withheld);

    private sealed class Worker(WordPieceModel model, IReadOnlySet<int> withheld) : ModelWorker
    {
        private readonly PrefixTree _pieces = model._pieces;
        private readonly int _inside = model._pieces.NodeOf(model.ContinuingPrefix);
        private readonly int _withheldBelow = withheld.Count == 0 ? 0 : withheld.Max() + 1; // most ids need no look into the set
        private (int Id, int End)[] _found = new (int, int)[16];

        public override void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens)
        {
            int count = IsTooLong(units[start..end]) ? 0 : Find(units[..end], start);
            if (count == 0)
            {
                tokens.AddUnknown(model._unknown, start, end);
                return;
            }

            foreach (var (id, pieceEnd) in _found.AsSpan(0, count))
            {
                tokens.Add(id, start, pieceEnd);
                start = pieceEnd;
            }
        }

        private int Find(ReadOnlySpan<char> units, int at)
        {
            int count = 0;
            for (int root = PrefixTree.Root; at < units.Length; root = _inside)
            {
                var (id, pieceEnd) = Longest(units, at, root);
                if (id == PrefixTree.None)
                {
                    return 0;
                }

                if (count == _found.Length)
                {
                    Array.Resize(ref _found, count * 2);
                }

                _found[count++] = (id, pieceEnd);
                at = pieceEnd;
            }

            return count;
        }

        private (int Id, int End) Longest(ReadOnlySpan<char> units, int at, int node)
        {
            var best = (Id: PrefixTree.None, End: at);
            while (node != PrefixTree.None && at < units.Length)
            {
                node = _pieces.Next(node, units[at++]);
                if (node != PrefixTree.None && _pieces.ValueAt(node) is var id and not PrefixTree.None && !(id < _withheldBelow && withheld.Contains(id)))
                {
                    best = (id, at);
                }
            }

            return best;
        }

        private bool IsTooLong(ReadOnlySpan<char> word)
        {
            if (word.Length <= model.MaxCharacters)
            {
                return false;
            }

            int count = word.Length;
            foreach (char unit in word)
            {
                count -= char.IsLowSurrogate(unit) ? 1 : 0;
            }

            return count > model.MaxCharacters;
        }
    }
}
