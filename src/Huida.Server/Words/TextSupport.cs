using System.Text;

namespace Huida.Server.Words;

/// <summary>ICU, on which text folding rests. In .NET's invariant mode Normalize returns its input and nothing says so.</summary>
internal static class TextSupport
{
    private const string Ligature = "\uFB01";

    public static bool IsMissing { get; } = Ligature.Normalize(NormalizationForm.FormKC) == Ligature;
}
