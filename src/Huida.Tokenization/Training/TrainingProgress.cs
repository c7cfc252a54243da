namespace Huida.Tokenization.Training;

/// <summary>What a trainer is about.</summary>
public enum TrainingStage
{
    /// <summary>Bytes of the corpus.</summary>
    Reading,

    /// <summary>Tokens of the vocabulary, or rounds of estimating them.</summary>
    Learning,
}

/// <summary>How far a trainer is in a stage.</summary>
public readonly record struct TrainingProgress(TrainingStage Stage, long Done, long Total);
