namespace Huida.Evaluation;

public enum EvaluationStage
{
    Ingesting,
    Asking,
    Comparing,
}

/// <summary>How far an evaluation is.</summary>
public sealed record EvaluationProgress(EvaluationStage Stage, int Done, int Total);
