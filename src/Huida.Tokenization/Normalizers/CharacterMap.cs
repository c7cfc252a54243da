using System.Buffers.Binary;
using System.Text;

namespace Huida.Tokenization.Normalizers;

/// <summary>
/// The "precompiled character map" of sentencepiece: a double-array tree over UTF-8 whose strings lead to their replacements.
/// https://github.com/google/sentencepiece/blob/master/src/normalizer.h. Immutable and safe to share.
/// </summary>
internal sealed class CharacterMap
{
    private readonly uint[] _tree;
    private readonly byte[] _replacements; // each ends with a zero byte
    private readonly Use[] _uses = new Use[char.MaxValue + 1];

    /// <exception cref="InvalidDataException">The bytes are not such a map.</exception>
    public CharacterMap(ReadOnlySpan<byte> bytes)
    {
        Bytes = bytes.ToArray();
        int size = bytes.Length >= 4 ? BinaryPrimitives.ReadInt32LittleEndian(bytes) : -1;
        if (size < 4 || size % 4 != 0 || size > bytes.Length - 4)
        {
            throw new InvalidDataException("the precompiled character map is cut short");
        }

        _tree = new uint[size / 4];
        for (int i = 0; i < _tree.Length; i++)
        {
            _tree[i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes[(4 + (i * 4))..]);
        }

        _replacements = bytes[(4 + size)..].ToArray();
        MarkUses();
    }

    /// <summary>The map as the file has it.</summary>
    public byte[] Bytes { get; }

    /// <summary>Whether this character of the basic plane, standing alone, is replaced.</summary>
    public bool Replaces(char unit) => (_uses[unit] & Use.Replaced) != 0;

    /// <summary>Whether a character is replaced by itself or together with the one after it, or cannot be told without looking.</summary>
    public bool MayReplace(char unit, char next)
    {
        var use = _uses[unit];

        return (use & Use.Replaced) != 0 || ((use & Use.Begins) != 0 && (_uses[next] & Use.Continues) != 0);
    }

    /// <summary>The shortest string of the map that <paramref name="text"/> begins with: where its replacement starts, or -1.</summary>
    public int Shortest(ReadOnlySpan<char> text) => Find(text, longest: false).Replacement;

    /// <summary>The longest, with its length in UTF-16 units.</summary>
    public (int Replacement, int Length) Longest(ReadOnlySpan<char> text) => Find(text, longest: true);

    public ReadOnlySpan<byte> ReplacementAt(int start)
    {
        if ((uint)start >= (uint)_replacements.Length)
        {
            return [];
        }

        var rest = _replacements.AsSpan(start);
        int end = rest.IndexOf((byte)0);

        return end < 0 ? rest : rest[..end];
    }

    private (int Replacement, int Length) Find(ReadOnlySpan<char> text, bool longest)
    {
        var found = (Replacement: -1, Length: 0);
        Span<byte> utf8 = stackalloc byte[4];
        uint node = Offset(_tree[0]);
        for (int at = 0, length; at < text.Length; at += length)
        {
            Rune.DecodeFromUtf16(text[at..], out var rune, out length);
            foreach (byte next in utf8[..rune.EncodeToUtf8(utf8)])
            {
                node ^= next;
                if (node >= _tree.Length || Label(_tree[node]) != next)
                {
                    return found;
                }

                uint unit = _tree[node];
                node ^= Offset(unit);
                if (HasLeaf(unit) && node < _tree.Length)
                {
                    found = ((int)(_tree[node] & 0x7FFF_FFFF), at + length);
                    if (!longest)
                    {
                        return found;
                    }
                }
            }
        }

        return found;
    }

    // A node of darts-clone: 8 bits of label and the sign bit, bit 8 says that a string ends here, 22 bits of offset, bit 9 scales it.
    private static uint Label(uint unit) => unit & 0x8000_00FF;

    private static bool HasLeaf(uint unit) => (unit >> 8 & 1) == 1;

    private static uint Offset(uint unit) => unit >> 10 << (int)((unit & 0x200) >> 6);

    private void MarkUses()
    {
        Span<byte> utf8 = stackalloc byte[3];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            if (char.IsSurrogate((char)unit))
            {
                _uses[unit] |= Use.Replaced | Use.Continues; // one half does not tell
                continue;
            }

            var bytes = utf8[..new Rune(unit).EncodeToUtf8(utf8)];
            _uses[unit] |= Shortest([(char)unit]) >= 0 ? Use.Replaced : 0;
            uint node = Offset(_tree[0]);
            if (Walk(bytes, ref node))
            {
                _uses[unit] |= MarkContinuing(node, 0, 0) ? Use.Begins : 0;
            }
        }
    }

    private bool Walk(ReadOnlySpan<byte> bytes, ref uint node)
    {
        foreach (byte next in bytes)
        {
            node ^= next;
            if (node >= _tree.Length || Label(_tree[node]) != next)
            {
                return false;
            }

            node ^= Offset(_tree[node]);
        }

        return true;
    }

    /// <summary>Marks the characters that may follow at a node, byte by byte.</summary>
    /// <param name="missing">How many bytes the character that is begun still needs.</param>
    private bool MarkContinuing(uint node, int codePoint, int missing, bool isBegun = false)
    {
        bool any = false;
        for (uint next = 1; next < 256; next++)
        {
            uint child = node ^ next;
            if (child >= _tree.Length || Label(_tree[child]) != next)
            {
                continue;
            }

            any = true;
            int bits = isBegun ? (int)next & 0x3F : next < 0x80 ? (int)next : next < 0xE0 ? (int)next & 0x1F : (int)next & 0x0F;
            int rest = isBegun ? missing - 1 : next < 0x80 ? 0 : next < 0xE0 ? 1 : 2;
            int value = (codePoint << 6) | bits;
            if (rest > 0)
            {
                MarkContinuing(child ^ Offset(_tree[child]), value, rest, isBegun: true);
            }
            else if (value <= char.MaxValue)
            {
                _uses[value] |= Use.Continues;
            }
        }

        return any;
    }

    [Flags]
    private enum Use : byte
    {
        Replaced = 1,

        /// <summary>Some longer string of the map begins with it.</summary>
        Begins = 2,

        /// <summary>It is the second character of some string of the map.</summary>
        Continues = 4,
    }
}
