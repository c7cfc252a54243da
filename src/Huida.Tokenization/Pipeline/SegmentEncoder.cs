using System.Collections.Concurrent;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Pipeline;

/// <summary>
/// Text to tokens without template: added tokens are found in the original, what stands between them is normalized, looked through for
/// added tokens again, cut into words, and given to the model. Safe to share; every call borrows a workspace.
/// </summary>
internal sealed class SegmentEncoder
{
    private const int LongestKept = 1 << 20; // a workspace that has grown with a longer text is let go

    private readonly TokenizerParts _parts;
    private readonly AddedTokens _inOriginal;
    private readonly AddedTokens _inNormalized;
    private readonly HashSet<int> _withheld;
    private readonly ConcurrentBag<Workspace> _idle = [];
    private double[]? _scores; // of a Unigram model, once ways were asked for

    /// <param name="allowsSpecial">Else no text becomes a special token.</param>
    public SegmentEncoder(TokenizerParts parts, bool allowsSpecial)
    {
        var found = parts.AddedTokens.Where(token => allowsSpecial || !token.IsSpecial).ToList();
        _parts = parts;
        _inOriginal = new AddedTokens(found.Where(token => !token.IsNormalized));
        _inNormalized = new AddedTokens(found.Where(token => token.IsNormalized));
        _withheld = allowsSpecial ? [] : [.. parts.AddedTokens.Where(token => token.IsSpecial).Select(token => token.Id)];
    }

    /// <summary>Encodes and hands the tokens to <paramref name="take"/>, which may not keep the list.</summary>
    public TResult Encode<TResult>(ReadOnlySpan<char> text, bool tracksOffsets, Func<TokenList, TResult> take)
    {
        var workspace = _idle.TryTake(out var idle) ? idle : new Workspace(_parts.Model.NewWorker(_withheld));
        workspace.Tokens.Clear(tracksOffsets);
        EncodeAll(text, workspace);
        var result = take(workspace.Tokens);
        if (text.Length <= LongestKept)
        {
            _idle.Add(workspace);
        }

        return result;
    }

    /// <summary>All ways to cut a text into the pieces of a Unigram model.</summary>
    public UnigramWays Ways(ReadOnlySpan<char> text, UnigramModel model)
    {
        UnigramWays ways = new(model, _scores ??= model.ScoresWithout(_withheld));
        Workspace workspace = new(ways);
        EncodeAll(text, workspace);
        ways.Finish(workspace.Tokens);

        return ways;
    }

    /// <summary>The parts of a text between added tokens, and what each step made of them.</summary>
    public IEnumerable<TokenizedSegment> Explain(string text)
    {
        int at = 0;
        while (!_inOriginal.IsEmpty && _inOriginal.Find(text, at) is var found && found is not null)
        {
            var (token, range) = found.Value;
            if (at < range.Start)
            {
                yield return ExplainBetween(text[at..range.Start]);
            }

            yield return new TokenizedSegment(text[range.Start..range.End], token, "", []);
            at = range.End;
        }

        if (at < text.Length)
        {
            yield return ExplainBetween(text[at..]);
        }
    }

    private TokenizedSegment ExplainBetween(string piece)
    {
        WorkingText text = new();
        text.Set(piece, 0, tracksOffsets: false);
        _parts.Normalizer?.Apply(text);
        string normalized = text.Units.ToString();
        Words whole = new(), words = new();
        whole.Add(0, text.Length);
        if (_parts.PreTokenizer is { } preTokenizer)
        {
            preTokenizer.Split(text, whole, words);
        }
        else
        {
            words = whole;
        }

        return new TokenizedSegment(piece, null, normalized, [.. words.Ranges.ToArray().Select(word => text.Units[word.Start..word.End].ToString())]);
    }

    private void EncodeAll(ReadOnlySpan<char> text, Workspace workspace)
    {
        int at = 0;
        while (!_inOriginal.IsEmpty && _inOriginal.Find(text, at) is var found && found is not null)
        {
            var (token, range) = found.Value;
            EncodeBetween(text[at..range.Start], at, workspace);
            workspace.Tokens.AddFound(token.Id, range);
            workspace.Tokens.Word++;
            at = range.End;
        }

        EncodeBetween(text[at..], at, workspace);
    }

    private void EncodeBetween(ReadOnlySpan<char> piece, int origin, Workspace workspace)
    {
        if (piece.Length == 0)
        {
            return;
        }

        var text = workspace.Text;
        text.Set(piece, origin, workspace.Tokens.TracksOffsets);
        _parts.Normalizer?.Apply(text);
        if (_inNormalized.IsEmpty || _inNormalized.Find(text.Units, 0) is null)
        {
            EncodeWords(text, workspace);
            return;
        }

        int at = 0;
        while (_inNormalized.Find(text.Units, at) is var found && found is not null)
        {
            var (token, range) = found.Value;
            EncodePart(text, at, range.Start, workspace);
            workspace.Tokens.AddFound(token.Id, workspace.Tokens.TracksOffsets ? text.ToOriginal(range.Start, range.End) : default);
            workspace.Tokens.Word++;
            at = range.End;
        }

        EncodePart(text, at, text.Length, workspace);
    }

    private void EncodePart(WorkingText text, int start, int end, Workspace workspace)
    {
        if (start < end)
        {
            workspace.Part.SetPart(text, start, end);
            EncodeWords(workspace.Part, workspace);
        }
    }

    private void EncodeWords(WorkingText text, Workspace workspace)
    {
        var words = workspace.Whole;
        words.Clear();
        words.Add(0, text.Length);
        if (_parts.PreTokenizer is { } preTokenizer)
        {
            workspace.Words.Clear();
            preTokenizer.Split(text, words, workspace.Words);
            words = workspace.Words;
        }

        var tokens = workspace.Tokens;
        tokens.Read(text);
        var units = text.Units;
        foreach (var word in words.Ranges)
        {
            workspace.Worker.Encode(units, word.Start, word.End, tokens);
            tokens.Word++;
        }
    }
}
