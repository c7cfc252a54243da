using Huida.Tokenization.Pipeline;

namespace Huida.Evaluation.Tokenization;

/// <summary>Runs a tokenizer over a golden file and lists every difference: ids, tokens, places, the template, pairs, and decoding at once and as a stream.</summary>
internal sealed class GoldenComparison(GoldenFile golden, Tokenizer tokenizer)
{
    /// <summary>
    /// The port that made tiktoken's files overlooks a special token that follows another within its length; OpenAI's library, whose
    /// encodings these are, reads it. Not compared.
    /// </summary>
    private const string OverlookedByThePort = "<|im_start|>user\nhi<|im_end|>\n";

    private readonly List<GoldenDifference> _differences = [];

    // Only tiktoken's files hold the ids of special letters read as text.
    private readonly EncodeOptions _options =
        new(golden.Name.StartsWith("tiktoken", StringComparison.Ordinal) ? SpecialTokens.Ignore : SpecialTokens.Allow);

    public IReadOnlyList<GoldenDifference> Run()
    {
        foreach (var expected in golden.Cases)
        {
            Compare(expected);
        }

        foreach (var pair in golden.Pairs)
        {
            var actual = tokenizer.EncodePair(pair.First, pair.Second, _options with { AddsTemplate = true });
            string text = $"{pair.First} | {pair.Second}";
            Check("pair", text, pair.Ids, actual.Ids);
            Check("type ids", text, pair.TypeIds, actual.TypeIds);
            Check("special mask", text, pair.SpecialMask, actual.Tokens.Select(token => token.Kind == TokenKind.Added ? 1 : 0));
        }

        return _differences;
    }

    private void Compare(GoldenCase expected)
    {
        var actual = tokenizer.Encode(expected.Text, _options);
        Check("ids", expected.Text, expected.Ids, actual.Ids);
        Check("ids alone", expected.Text, expected.Ids, tokenizer.EncodeToIds(expected.Text, _options.Specials));
        Check("tokens", expected.Text, expected.Tokens, actual.Tokens.Select(token => token.Token));
        Check("places", expected.Text, expected.Places, actual.Tokens.Select(token => token.Place));
        if (expected.IdsWithTemplate is { } withTemplate)
        {
            Check("template", expected.Text, withTemplate, tokenizer.Encode(expected.Text, _options with { AddsTemplate = true }).Ids);
        }

        if (expected.IdsWithSpecial is { } withSpecial && expected.Text != OverlookedByThePort)
        {
            Check("special tokens", expected.Text, withSpecial, tokenizer.EncodeToIds(expected.Text, SpecialTokens.Allow));
        }

        if (expected is { Decoded: { } decoded, Ids: { } ids })
        {
            var stream = tokenizer.DecodeStream();
            Check("decoded", expected.Text, [decoded], [tokenizer.Decode(ids)]);
            Check("decoded as a stream", expected.Text, [decoded], [string.Concat(ids.Select(stream.Next)) + stream.Finish()]);
        }
    }

    private void Check<T>(string what, string text, IEnumerable<T>? expected, IEnumerable<T> actual)
    {
        if (expected is not null && !expected.SequenceEqual(actual))
        {
            _differences.Add(new GoldenDifference(golden.Name, what, text, string.Join(' ', expected), string.Join(' ', actual)));
        }
    }
}
