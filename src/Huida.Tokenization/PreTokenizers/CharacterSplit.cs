namespace Huida.Tokenization.PreTokenizers;

/// <summary>Every character is a word.</summary>
internal sealed class CharacterSplit : WordwisePreTokenizer
{
    protected override void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut)
    {
        for (int at = start, length; at < end; at += length)
        {
            length = char.IsHighSurrogate(units[at]) && at + 1 < end ? 2 : 1;
            cut.Add(at, at + length);
        }
    }
}
