namespace Huida.Tokenization.PreTokenizers;

/// <summary>The ranges of a working text that its words take, in order. Reused for one text after another.</summary>
internal sealed class Words
{
    private TextRange[] _ranges = new TextRange[64];

    public int Count { get; private set; }

    public ReadOnlySpan<TextRange> Ranges => _ranges.AsSpan(0, Count);

    /// <summary>Another list for steps in between; it lives as long as this one.</summary>
    public Words Spare => field ??= new Words();

    public void Clear() => Count = 0;

    /// <summary>An empty range is no word.</summary>
    public void Add(int start, int end)
    {
        if (start == end)
        {
            return;
        }

        if (Count == _ranges.Length)
        {
            Array.Resize(ref _ranges, Count * 2);
        }

        _ranges[Count++] = new TextRange(start, end);
    }
}
