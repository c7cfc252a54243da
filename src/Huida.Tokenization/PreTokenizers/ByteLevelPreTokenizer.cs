using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>
/// Before a byte-level model: puts a space before words where asked, and cuts with GPT-2's pattern where asked. That the bytes are then
/// written as characters of an alphabet is left to the model, which reads them as they are.
/// </summary>
internal sealed class ByteLevelPreTokenizer(bool addsPrefixSpace, bool usesPattern) : PreTokenizer
{
    private static readonly PatternSplit Gpt2 = new(WordPattern.Gpt2, SplitBehavior.Isolated, isInverted: false);

    public bool AddsPrefixSpace => addsPrefixSpace;

    public bool UsesPattern => usesPattern;

    public override void Split(WorkingText text, Words words, Words cut)
    {
        var prefixed = addsPrefixSpace ? Prefix(text, words) : words;
        if (usesPattern)
        {
            Gpt2.Split(text, prefixed, cut);
            return;
        }

        foreach (var word in prefixed.Ranges)
        {
            cut.Add(word.Start, word.End);
        }
    }

    private static Words Prefix(WorkingText text, Words words)
    {
        var prefixed = words.Spare;
        prefixed.Clear();
        text.BeginRewriting();
        foreach (var word in words.Ranges)
        {
            int start = text.Written;
            if (text.Units[word.Start] != ' ')
            {
                bool isPair = char.IsHighSurrogate(text.Units[word.Start]) && word.Length > 1;
                text.Put(' ', word.Start, word.Start + (isPair ? 1 : 0));
            }

            text.Keep(word.Start, word.Length);
            prefixed.Add(start, text.Written);
        }

        text.EndRewriting();

        return prefixed;
    }
}
