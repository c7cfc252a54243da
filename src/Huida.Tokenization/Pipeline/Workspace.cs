using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;

namespace Huida.Tokenization.Pipeline;

/// <summary>What one call of a tokenizer works with. Lent to one thread at a time and given back, so that nothing is allocated for a token.</summary>
internal sealed class Workspace(ModelWorker worker)
{
    public WorkingText Text { get; } = new();

    /// <summary>A part of <see cref="Text"/>, where added tokens are looked for after normalizing.</summary>
    public WorkingText Part { get; } = new();

    public Words Whole { get; } = new();

    public Words Words { get; } = new();

    public TokenList Tokens { get; } = new();

    public ModelWorker Worker => worker;
}
