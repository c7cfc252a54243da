using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Decoders;

/// <summary>A step of a decoder that is made of steps.</summary>
internal abstract record DecoderStep
{
    /// <summary>One string for another in every token.</summary>
    internal sealed record Replace(string Pattern, string Content) : DecoderStep;

    /// <summary>Tokens like &lt;0xE4&gt; to bytes.</summary>
    internal sealed record Bytes : DecoderStep;

    /// <summary>Everything so far is one token for the steps that follow.</summary>
    internal sealed record Fuse : DecoderStep;

    /// <summary>Up to so many of a character at the start.</summary>
    internal sealed record Strip(char Content, int Start) : DecoderStep;
}

/// <summary>Replaces, reads bytes, strips: what llama's and its like files say.</summary>
internal sealed class StepsDecoder(IReadOnlyList<DecoderStep> steps) : Decoder
{
    public IReadOnlyList<DecoderStep> Steps => steps;

    public override InvalidBytes InvalidBytes => InvalidBytes.ReplacedByRun;

    public override void Append(string token, int id, DecodedText text)
    {
        bool isFused = false;
        foreach (var step in steps)
        {
            switch (step)
            {
                case DecoderStep.Replace replace:
                    token = token.Replace(replace.Pattern, replace.Content, StringComparison.Ordinal);
                    break;
                case DecoderStep.Bytes when ByteTokens.ByteOf(token) is var value and >= 0:
                    text.Append([(byte)value]);
                    return;
                case DecoderStep.Fuse:
                    isFused = true;
                    break;
                case DecoderStep.Strip strip when !isFused || text.IsEmpty:
                    int most = Math.Min(isFused ? strip.Start - text.Stripped : strip.Start, token.Length);
                    int count = 0;
                    while (count < most && token[count] == strip.Content)
                    {
                        count++;
                    }

                    token = token[count..];
                    text.Stripped += count;
                    break;
            }
        }

        text.Append(token);
    }
}
