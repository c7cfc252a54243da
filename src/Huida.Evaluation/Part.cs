namespace Huida.Evaluation;

/// <summary>Which questions of a set to ask. Whoever tunes, tunes on <see cref="Train"/>: a figure on questions that were tuned on says nothing.</summary>
public enum Part
{
    Measure,
    Train,
}
