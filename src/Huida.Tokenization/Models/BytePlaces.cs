namespace Huida.Tokenization.Models;

/// <summary>Walks along UTF-16 by counts of UTF-8 bytes.</summary>
internal ref struct BytePlaces(ReadOnlySpan<char> units, int start)
{
    private readonly ReadOnlySpan<char> _units = units;
    private int _at = start; // the character that the next byte belongs to
    private int _used;       // how many of its bytes are taken

    /// <summary>The units of the characters that the next bytes belong to, wholly or in part.</summary>
    public (int Start, int End) Take(int bytes)
    {
        int from = _at;
        int end = _at;
        while (bytes > 0)
        {
            char unit = _units[_at];
            bool isPair = char.IsHighSurrogate(unit) && _at + 1 < _units.Length;
            int size = unit < '\u0080' ? 1 : unit < '\u0800' ? 2 : isPair ? 4 : 3;
            int length = isPair ? 2 : 1;
            int taken = Math.Min(bytes, size - _used);
            bytes -= taken;
            _used += taken;
            end = _at + length;
            if (_used == size)
            {
                _at = end;
                _used = 0;
            }
        }

        return (from, end);
    }
}
