using System.Collections.Immutable;
using Huida.Tokenization.PostProcessors;

namespace Huida.Tokenization.Pipeline;

/// <summary>Cuts one or two texts to length and puts the special tokens of the template around them.</summary>
internal static class Template
{
    public static EncodedText Assemble(PostProcessor processor, TokenRun first, TokenRun? second, EncodeOptions options)
    {
        var template = options.AddsTemplate ? processor.Template(second is not null) : processor.Template(second is not null).RemoveAll(part => part is TemplatePart.Special);
        var (firstParts, secondParts) = Cut(first, second, options, template.Count(part => part is TemplatePart.Special));
        int unknown = first.UnknownCount + (second?.UnknownCount ?? 0);
        List<EncodedText> all = [];
        for (int i = 0; i < firstParts.Count; i++)
        {
            for (int j = 0; j < secondParts.Count; j++)
            {
                all.Add(new EncodedText(Fill(template, firstParts[i], secondParts[j]), unknown, []));
            }
        }

        return all.Count == 1 ? all[0] : new EncodedText(all[0].Tokens, unknown, [.. all.Skip(1)]);
    }

    private static (IReadOnlyList<ImmutableArray<TokenInfo>> First, IReadOnlyList<ImmutableArray<TokenInfo>> Second) Cut(
        TokenRun first, TokenRun? second, EncodeOptions options, int added)
    {
        if (options.Truncation is not { } truncation)
        {
            return ([first.Tokens], [second?.Tokens ?? []]);
        }

        int limit = truncation.MaxLength - added;
        if (limit < 0)
        {
            throw new ArgumentException($"{truncation.MaxLength} tokens are too few: the template alone has {added}.", nameof(options));
        }

        var (firstLength, secondLength) = Lengths(first.Tokens.Length, second?.Tokens.Length ?? 0, limit, truncation.Strategy);

        return (
            first.Parts(firstLength, truncation.Stride, truncation.KeepsEnd),
            (second ?? TokenRun.Empty).Parts(secondLength, truncation.Stride, truncation.KeepsEnd));
    }

    private static (int First, int Second) Lengths(int first, int second, int limit, TruncationStrategy strategy)
    {
        int tooMany = first + second - limit;
        if (tooMany <= 0)
        {
            return (first, second);
        }

        switch (strategy)
        {
            case TruncationStrategy.OnlyFirst when first > tooMany:
                return (first - tooMany, second);
            case TruncationStrategy.OnlySecond when second > tooMany:
                return (first, second - tooMany);
            case TruncationStrategy.LongestFirst:
                int shorter = Math.Min(first, second);
                int longer = shorter > limit ? shorter : Math.Max(shorter, limit - shorter);
                if (shorter + longer > limit)
                {
                    (shorter, longer) = (limit / 2, limit - (limit / 2));
                }

                return first > second ? (longer, shorter) : (shorter, longer);
            default:
                throw new ArgumentException($"The text that may be cut is too short: {tooMany} tokens are too many, and it has no more.", nameof(strategy));
        }
    }

    private static ImmutableArray<TokenInfo> Fill(ImmutableArray<TemplatePart> template, ImmutableArray<TokenInfo> first, ImmutableArray<TokenInfo> second)
    {
        if (template is [TemplatePart.Text { IsSecond: false, TypeId: 0 }])
        {
            return first;
        }

        var tokens = ImmutableArray.CreateBuilder<TokenInfo>(first.Length + second.Length + template.Length);
        foreach (var part in template)
        {
            switch (part)
            {
                case TemplatePart.Special special:
                    tokens.Add(new TokenInfo(special.Id, special.Token, default, Word: -1, Sequence: -1, special.TypeId, TokenKind.Added));
                    break;
                case TemplatePart.Text text:
                    foreach (var token in text.IsSecond ? second : first)
                    {
                        tokens.Add(token with { TypeId = text.TypeId });
                    }

                    break;
            }
        }

        return tokens.DrainToImmutable();
    }
}
