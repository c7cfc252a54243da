namespace Huida.Server.Components.Ask;

/// <summary>A calibrated probability as a word.</summary>
public static class ConfidenceWord
{
    /// <returns>The key of the word in the pages' texts.</returns>
    public static string Key(double confidence) => confidence switch
    {
        >= 0.85 => "Confidence.High",
        >= 0.65 => "Confidence.Fair",
        _ => "Confidence.Low",
    };
}
