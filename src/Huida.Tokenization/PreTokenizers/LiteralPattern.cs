namespace Huida.Tokenization.PreTokenizers;

/// <summary>A string, found as it is.</summary>
internal sealed class LiteralPattern(string text) : SplitPattern
{
    public override string Text => text;

    public override bool IsLiteral => true;

    public override TextRange? Next(ReadOnlySpan<char> shown, int from)
    {
        int found = text.Length == 0 ? -1 : shown[from..].IndexOf(text, StringComparison.Ordinal);

        return found < 0 ? null : new TextRange(from + found, from + found + text.Length);
    }
}
