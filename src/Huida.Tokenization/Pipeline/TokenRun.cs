using System.Collections.Immutable;

namespace Huida.Tokenization.Pipeline;

/// <summary>The tokens of one text before a template is put around them.</summary>
internal sealed record TokenRun(ImmutableArray<TokenInfo> Tokens, int UnknownCount)
{
    public static TokenRun Empty { get; } = new([], 0);

    /// <summary>Cut into parts of at most <paramref name="length"/>: the first is kept, the others overflow.</summary>
    public IReadOnlyList<ImmutableArray<TokenInfo>> Parts(int length, int stride, bool keepsEnd)
    {
        if (length >= Tokens.Length)
        {
            return [Tokens];
        }

        if (length == 0)
        {
            return [[], Tokens];
        }

        if (stride >= length)
        {
            throw new ArgumentException($"The stride of truncation ({stride}) must be less than the tokens that remain of a text ({length}).", nameof(stride));
        }

        List<ImmutableArray<TokenInfo>> parts = [];
        int step = length - stride;
        for (int edge = 0; ; edge += step)
        {
            int start = keepsEnd ? Math.Max(0, Tokens.Length - edge - length) : edge;
            int end = keepsEnd ? Tokens.Length - edge : Math.Min(Tokens.Length, edge + length);
            parts.Add(Tokens[start..end]);
            if (keepsEnd ? start == 0 : end == Tokens.Length)
            {
                return parts;
            }
        }
    }
}
