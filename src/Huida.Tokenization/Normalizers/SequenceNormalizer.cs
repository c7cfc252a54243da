namespace Huida.Tokenization.Normalizers;

/// <summary>One normalizer after another.</summary>
internal sealed class SequenceNormalizer(IReadOnlyList<Normalizer> steps) : Normalizer
{
    public IReadOnlyList<Normalizer> Steps => steps;

    public override void Apply(WorkingText text)
    {
        foreach (var step in steps)
        {
            step.Apply(text);
        }
    }
}
