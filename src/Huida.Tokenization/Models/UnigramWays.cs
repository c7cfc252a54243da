using System.Runtime.InteropServices;

namespace Huida.Tokenization.Models;

/// <summary>All ways to cut a text into the pieces of a <see cref="UnigramModel"/>: it takes the words that a tokenizer gives to its model, then is asked for the best ways or drawn ones.</summary>
/// <param name="scores">By id, as <see cref="UnigramModel.ScoresWithout"/> gives them.</param>
internal sealed class UnigramWays(UnigramModel model, double[] scores) : ModelWorker
{
    private readonly PieceLattice _lattice = new(model.Settings.IsSinglePrecision);
    private readonly List<char> _text = [];
    private readonly HashSet<int> _wordStarts = [];
    private int _found;

    public override void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens)
    {
        AddFound(tokens);
        var word = units[start..end];
        BeginWord(word);
        _lattice.AddWord(word, model.Pieces, scores, model.UnknownScore);
    }

    /// <summary>Takes the added tokens behind the last word; then the text is whole.</summary>
    public void Finish(TokenList tokens) => AddFound(tokens);

    /// <summary>The ids of the best ways with the sums of their scores, best first.</summary>
    public IEnumerable<(int[] Ids, double Score)> NBest(int count) => _lattice.NBest(count).Select(way => (IdsOf(way.Arcs), way.Score));

    /// <summary>The ids of a way drawn by its probability to the power of <paramref name="alpha"/>.</summary>
    public int[] Sample(double alpha, Random random) => IdsOf(_lattice.Sample(alpha, random));

    /// <summary>Tokens that were found in the text before the model saw it: there is one way only through them.</summary>
    private void AddFound(TokenList tokens)
    {
        foreach (int id in tokens.Ids[_found..])
        {
            BeginWord("\0");
            int origin = _lattice.Extend(1);
            _lattice.Add(origin, origin + 1, id, 0);
        }

        _found = tokens.Count;
    }

    private void BeginWord(ReadOnlySpan<char> word)
    {
        _wordStarts.Add(_lattice.Length);
        _text.AddRange(word);
    }

    private int[] IdsOf(List<int> way)
    {
        TokenList tokens = new();
        var text = CollectionsMarshal.AsSpan(_text);
        foreach (int index in way)
        {
            var (start, end, id, _, _) = _lattice.Arcs[index];
            tokens.Word += _wordStarts.Contains(start) ? 1 : 0;
            model.AddTo(tokens, id == PieceLattice.Unknown ? null : id, text, start, end);
        }

        return tokens.Ids.ToArray();
    }
}
