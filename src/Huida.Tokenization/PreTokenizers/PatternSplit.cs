namespace Huida.Tokenization.PreTokenizers;

/// <summary>What happens to the matches of a pattern.</summary>
internal enum SplitBehavior
{
    Removed,
    Isolated,
    MergedWithPrevious,
    MergedWithNext,

    /// <summary>Matches that touch become one word.</summary>
    Contiguous,
}

/// <summary>Cuts where a pattern matches, or, inverted, where it does not.</summary>
internal sealed class PatternSplit(SplitPattern pattern, SplitBehavior behavior, bool isInverted) : WordwisePreTokenizer
{
    public SplitPattern Pattern => pattern;

    public SplitBehavior Behavior => behavior;

    public bool IsInverted => isInverted;

    protected override void SplitWord(ReadOnlySpan<char> units, int start, int end, Words cut)
    {
        var shown = pattern.Show(units[start..end], out int[]? places);
        Parts parts = new(behavior, start, places, cut);
        int done = 0, from = 0;
        while (from <= shown.Length && pattern.Next(shown, from) is var match && match is not null)
        {
            var (matchStart, matchEnd) = (match.Value.Start, match.Value.End);
            if (matchEnd == matchStart)
            {
                from = matchEnd + 1; // an empty match cuts nothing
                continue;
            }

            parts.Add(done, matchStart, isInverted);
            parts.Add(matchStart, matchEnd, !isInverted);
            done = from = matchEnd;
        }

        parts.Add(done, shown.Length, isInverted);
        parts.Finish();
    }

    /// <summary>Joins or drops the alternating parts by the behavior.</summary>
    private ref struct Parts(SplitBehavior behavior, int origin, int[]? places, Words cut)
    {
        private int _start = -1; // the word that is still open
        private int _end;
        private bool _wasMatch;

        public void Add(int start, int end, bool isMatch)
        {
            if (start == end)
            {
                return;
            }

            bool joins = _start >= 0 && behavior switch
            {
                SplitBehavior.MergedWithPrevious => isMatch && !_wasMatch,
                SplitBehavior.MergedWithNext => !isMatch && _wasMatch,
                SplitBehavior.Contiguous => isMatch == _wasMatch,
                _ => false,
            };
            if (!joins)
            {
                Finish();
                _start = start;
            }

            _end = end;
            _wasMatch = isMatch;
        }

        public void Finish()
        {
            if (_start >= 0 && !(_wasMatch && behavior == SplitBehavior.Removed))
            {
                cut.Add(PlaceOf(_start), PlaceOf(_end));
            }
        }

        private readonly int PlaceOf(int shown) => origin + (places is null ? shown : places[shown]);
    }
}
