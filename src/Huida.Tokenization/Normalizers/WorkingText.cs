namespace Huida.Tokenization.Normalizers;

/// <summary>
/// A piece of text on its way through the steps, and, where offsets are wanted, for each of its UTF-16 units where in the original it
/// came from. A step rewrites it from front to back: each unit is kept, put in place of others, or left out. Reused for one text
/// after another; not to be shared.
/// </summary>
internal sealed class WorkingText
{
    private char[] _units = new char[256];
    private char[] _newUnits = new char[256];
    private int[] _starts = [];
    private int[] _ends = [];
    private int[] _newStarts = [];
    private int[] _newEnds = [];
    private int _origin;
    private int _written;
    private bool _isMapped; // else unit i is unit _origin + i of the original

    public int Length { get; private set; }

    public bool TracksOffsets { get; private set; }

    public ReadOnlySpan<char> Units => _units.AsSpan(0, Length);

    /// <summary>The same, for a step that puts one unit for another and keeps every place.</summary>
    public Span<char> UnitsInPlace => _units.AsSpan(0, Length);

    /// <summary>Takes a piece of the original. Unpaired surrogates become U+FFFD.</summary>
    public void Set(ReadOnlySpan<char> piece, int origin, bool tracksOffsets)
    {
        (_origin, TracksOffsets, _isMapped) = (origin, tracksOffsets, false);
        Length = piece.Length;
        if (_units.Length < piece.Length)
        {
            _units = new char[piece.Length + (piece.Length / 4)];
        }

        piece.CopyTo(_units);
        ReplaceUnpairedSurrogates(_units.AsSpan(0, Length));
    }

    /// <summary>Takes a part of another working text.</summary>
    public void SetPart(WorkingText other, int start, int end)
    {
        Set(other.Units[start..end], other._origin + start, other.TracksOffsets);
        _isMapped = other._isMapped;
        if (_isMapped && TracksOffsets)
        {
            if (_starts.Length < Length)
            {
                _starts = new int[_units.Length];
                _ends = new int[_units.Length];
            }

            other._starts.AsSpan(start, Length).CopyTo(_starts);
            other._ends.AsSpan(start, Length).CopyTo(_ends);
        }
    }

    /// <summary>The range of the original that a range of this text came from.</summary>
    public TextRange ToOriginal(int start, int end)
    {
        if (!_isMapped)
        {
            return new TextRange(_origin + start, _origin + end);
        }

        return start < end ? new TextRange(_starts[start], _ends[end - 1]) : new TextRange(_ends[start - 1], _ends[start - 1]);
    }

    public void BeginRewriting() => _written = 0;

    /// <summary>Copies units as they are.</summary>
    public void Keep(int start, int count)
    {
        Reserve(count);
        _units.AsSpan(start, count).CopyTo(_newUnits.AsSpan(_written));
        if (TracksOffsets)
        {
            if (_isMapped)
            {
                _starts.AsSpan(start, count).CopyTo(_newStarts.AsSpan(_written));
                _ends.AsSpan(start, count).CopyTo(_newEnds.AsSpan(_written));
            }
            else
            {
                for (int i = 0; i < count; i++)
                {
                    _newStarts[_written + i] = _origin + start + i;
                    _newEnds[_written + i] = _origin + start + i + 1;
                }
            }
        }

        _written += count;
    }

    /// <summary>Copies units, each between two spaces that have its place.</summary>
    public void KeepSpaced(int start, int count)
    {
        Reserve(count * 3);
        var spaced = _newUnits.AsSpan(_written, count * 3);
        spaced.Fill(' ');
        for (int i = 0, to = 1; i < count; i++, to += 3)
        {
            spaced[to] = _units[start + i];
        }

        if (TracksOffsets)
        {
            var starts = _newStarts.AsSpan(_written, count * 3);
            var ends = _newEnds.AsSpan(_written, count * 3);
            for (int i = 0; i < count; i++)
            {
                starts.Slice(i * 3, 3).Fill(_isMapped ? _starts[start + i] : _origin + start + i);
                ends.Slice(i * 3, 3).Fill(_isMapped ? _ends[start + i] : _origin + start + i + 1);
            }
        }

        _written += count * 3;
    }

    /// <summary>Writes a unit that came from the units <paramref name="first"/> to <paramref name="last"/>, the last one in.</summary>
    public void Put(char unit, int first, int last)
    {
        Reserve(1);
        _newUnits[_written] = unit;
        if (TracksOffsets)
        {
            _newStarts[_written] = _isMapped ? _starts[first] : _origin + first;
            _newEnds[_written] = _isMapped ? _ends[last] : _origin + last + 1;
        }

        _written++;
    }

    /// <summary>Writes a unit that came from nothing: it stands before the original's piece.</summary>
    public void PutBefore(char unit)
    {
        Reserve(1);
        _newUnits[_written] = unit;
        if (TracksOffsets)
        {
            (_newStarts[_written], _newEnds[_written]) = (_origin, _origin);
        }

        _written++;
    }

    /// <summary>How many units have been written since rewriting began.</summary>
    public int Written => _written;

    public ReadOnlySpan<char> WrittenUnits => _newUnits.AsSpan(0, _written);

    /// <summary>Takes back what was written last.</summary>
    public void Unwrite(int count) => _written -= count;

    public void EndRewriting()
    {
        (_units, _newUnits) = (_newUnits, _units);
        (_starts, _newStarts) = (_newStarts, _starts);
        (_ends, _newEnds) = (_newEnds, _ends);
        Length = _written;
        _isMapped = true;
    }

    private void Reserve(int count)
    {
        int needed = _written + count;
        if (_newUnits.Length < needed)
        {
            Array.Resize(ref _newUnits, Math.Max(needed, _newUnits.Length * 2));
        }

        if (TracksOffsets && _newStarts.Length < needed)
        {
            int size = Math.Max(needed, _newUnits.Length);
            Array.Resize(ref _newStarts, size);
            Array.Resize(ref _newEnds, size);
        }
    }

    private static void ReplaceUnpairedSurrogates(Span<char> units)
    {
        for (int at = 0; at < units.Length; at++)
        {
            int found = units[at..].IndexOfAnyInRange('\uD800', '\uDFFF');
            if (found < 0)
            {
                return;
            }

            at += found;
            if (char.IsHighSurrogate(units[at]) && at + 1 < units.Length && char.IsLowSurrogate(units[at + 1]))
            {
                at++;
            }
            else
            {
                units[at] = '\uFFFD';
            }
        }
    }
}
