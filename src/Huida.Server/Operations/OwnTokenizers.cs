using Huida.Server.Api;
using Huida.Tokenization;

namespace Huida.Server.Operations;

/// <summary>The ways to cut text that Huida itself works with, by name. They have no ids but for characters, whose ids are their code points.</summary>
internal static class OwnTokenizers
{
    /// <summary>The words that search looks for.</summary>
    public const string Words = "words";

    private static readonly Lazy<DictionarySegmenter> Lexicon = new(DictionarySegmenter.OfLexicon);
    private static readonly WordGraphSegmenter Segmenter = new();
    private static readonly TermAnalyzer Analyzer = new(Segmenter);

    private static readonly OrderedDictionary<string, Func<string, Cut>> ByName = new()
    {
        [Words] = CutWords,
        ["terms"] = CutTerms,
        ["words-full"] = text => CutByLexicon(text, SegmentationMode.Full),
        ["words-search"] = text => CutByLexicon(text, SegmentationMode.Search),
        ["words-forward"] = text => CutByLexicon(text, SegmentationMode.Forward),
        ["words-backward"] = text => CutByLexicon(text, SegmentationMode.Backward),
        ["words-bidirectional"] = text => CutByLexicon(text, SegmentationMode.Bidirectional),
        ["plain"] = CutPlain,
        ["characters"] = CutCharacters,
    };

    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. ByName.Keys];

    /// <returns>Null where there is none of this name.</returns>
    public static TokenizeJson? Tokenize(string name, string text, bool explains)
    {
        if (!ByName.TryGetValue(name, out var cut))
        {
            return null;
        }

        var (tokens, before) = cut(text);
        StageResultJson[]? stages = explains ? [.. before, new(TokenizeStageJson.Tokenize, [.. tokens.Select(token => token.Token)])] : null;

        return new TokenizeJson(name, [.. tokens.Select(token => token.Id).OfType<int>()], tokens, 0, stages);
    }

    private static Cut CutWords(string text)
    {
        var folded = CharacterFolding.Fold(text);

        return new([.. Segmenter.Segment(folded).Select(word => Token(word.Text, word.Start, word.End))], [Folded(folded)]);
    }

    private static Cut CutTerms(string text)
    {
        var folded = CharacterFolding.Fold(text);

        return new(
            [.. Analyzer.Analyze(text).Select(term => Token(term.Text, term.Start, term.End))],
            [Folded(folded), new(TokenizeStageJson.Split, [.. Segmenter.Segment(folded).Select(word => word.Text)])]);
    }

    private static Cut CutByLexicon(string text, SegmentationMode mode)
    {
        var folded = CharacterFolding.Fold(text);
        var words = Lexicon.Value.Cut(folded.Text, mode, guessesUnknown: false).Where(word => !word.Of(folded.Text).IsWhiteSpace());

        return new([.. words.Select(word => Token(folded.Text[word.Start..word.End], folded.ToOriginal(word).Start, folded.ToOriginal(word).End))], [Folded(folded)]);
    }

    private static Cut CutPlain(string text) =>
        new([.. PlainTokens.Split(text).Select(token => Token(text[token.Start..token.End], token.Start, token.End))], []);

    private static Cut CutCharacters(string text)
    {
        List<TokenJson> tokens = new(text.Length);
        int at = 0;
        foreach (var character in text.EnumerateRunes())
        {
            int start = at;
            at += character.Utf16SequenceLength;
            tokens.Add(new TokenJson(character.Value, character.ToString(), start, at, TokenOriginJson.Text));
        }

        return new(tokens, []);
    }

    private static StageResultJson Folded(NormalizedText folded) => new(TokenizeStageJson.Normalize, [folded.Text]);

    private static TokenJson Token(string text, int start, int end) => new(null, text, start, end, TokenOriginJson.Text);

    /// <param name="Before">The stages before tokens.</param>
    private sealed record Cut(IReadOnlyList<TokenJson> Tokens, IReadOnlyList<StageResultJson> Before);
}
