using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>One pre-tokenizer after another: each cuts the words of the one before.</summary>
internal sealed class SequencePreTokenizer(IReadOnlyList<PreTokenizer> steps) : PreTokenizer
{
    public IReadOnlyList<PreTokenizer> Steps => steps;

    public override void Split(WorkingText text, Words words, Words cut)
    {
        var from = words;
        for (int i = 0; i < steps.Count; i++)
        {
            var to = i == steps.Count - 1 ? cut : from == cut.Spare ? cut.Spare.Spare : cut.Spare;
            to.Clear();
            steps[i].Split(text, from, to);
            from = to;
        }
    }
}
