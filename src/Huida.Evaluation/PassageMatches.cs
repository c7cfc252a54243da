using Huida.Matching;

namespace Huida.Evaluation;

internal static class PassageMatches
{
    /// <summary>The sentences that the match chose; its window counts in the document, its text starts at the passage.</summary>
    public static string WindowText(this PassageMatch match) =>
        match.Passage.Text[(match.Window.Start - match.Passage.Start)..(match.Window.End - match.Passage.Start)];
}
