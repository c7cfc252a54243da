using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.Training;

/// <summary><see cref="CharacterFolding"/> as a step, for counting: it does not keep places.</summary>
internal sealed class FoldingNormalizer : Normalizer
{
    public override void Apply(WorkingText text)
    {
        string folded = CharacterFolding.Fold(text.Units.ToString()).Text;
        text.BeginRewriting();
        foreach (char unit in folded)
        {
            text.Put(unit, 0, 0);
        }

        text.EndRewriting();
    }
}
