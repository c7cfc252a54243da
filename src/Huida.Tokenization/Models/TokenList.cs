using System.Text;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>The tokens of a text as they are found, with their places in the original where those are wanted. Reused; not to be shared.</summary>
internal sealed class TokenList
{
    private int[] _ids = new int[256];
    private TextRange[] _places = [];
    private int[] _words = [];
    private Dictionary<int, string>? _unknowns;
    private WorkingText? _text;
    private (int Index, int Start, int End, int Word) _lastUnknown;

    public int Count { get; private set; }

    public int UnknownCount { get; private set; }

    public bool TracksOffsets { get; private set; }

    /// <summary>Which word of the text the tokens that come belong to.</summary>
    public int Word { get; set; }

    public ReadOnlySpan<int> Ids => _ids.AsSpan(0, Count);

    public Span<TextRange> Places => _places.AsSpan(0, TracksOffsets ? Count : 0);

    public ReadOnlySpan<int> Words => _words.AsSpan(0, TracksOffsets ? Count : 0);

    /// <summary>What stands in the text for tokens that the vocabulary does not know, where the model keeps it, by the token's index.</summary>
    public IReadOnlyDictionary<int, string>? Unknowns => _unknowns;

    public void Clear(bool tracksOffsets)
    {
        (Count, UnknownCount, Word, TracksOffsets, _unknowns) = (0, 0, 0, tracksOffsets, null);
        if (tracksOffsets && _places.Length < _ids.Length)
        {
            _places = new TextRange[_ids.Length];
            _words = new int[_ids.Length];
        }
    }

    /// <summary>The text whose ranges the following tokens are given by.</summary>
    public void Read(WorkingText text)
    {
        _text = text;
        _lastUnknown = (-1, 0, 0, 0);
    }

    /// <param name="start">In the working text, like <paramref name="end"/>.</param>
    public void Add(int id, int start, int end)
    {
        AddFound(id, TracksOffsets ? _text!.ToOriginal(start, end) : default);
    }

    /// <summary>A token for what the vocabulary does not have.</summary>
    /// <param name="keepsText">Whether the token reads as the text does, not as the vocabulary names it.</param>
    public void AddUnknown(int id, int start, int end, bool keepsText = false)
    {
        UnknownCount++;
        Add(id, start, end);
        _lastUnknown = (Count - 1, start, end, Word);
        if (keepsText && TracksOffsets)
        {
            (_unknowns ??= [])[Count - 1] = _text!.Units[start..end].ToString();
        }
    }

    /// <summary>As <see cref="AddUnknown"/>, but what touches the unknown token before makes one with it.</summary>
    public void FuseUnknown(int id, int start, int end, bool keepsText, bool acrossWords = false)
    {
        var last = _lastUnknown;
        if (UnknownCount > 0 && last.Index == Count - 1 && last.End == start && (acrossWords || last.Word == Word))
        {
            Count--;
            UnknownCount--;
            start = last.Start;
        }

        AddUnknown(id, start, end, keepsText);
    }

    /// <summary>A token that was found in the original.</summary>
    public void AddFound(int id, TextRange place)
    {
        if (Count == _ids.Length)
        {
            Grow();
        }

        _ids[Count] = id;
        if (TracksOffsets)
        {
            _places[Count] = place;
            _words[Count] = Word;
        }

        Count++;
    }

    /// <summary>Adds the bytes of some characters; each byte has the place of its whole character.</summary>
    public void AddBytes(ByteTokens bytes, ReadOnlySpan<char> units, int start, int end)
    {
        Span<byte> utf8 = stackalloc byte[4];
        for (int at = start, length; at < end; at += length)
        {
            Rune.DecodeFromUtf16(units[at..end], out var rune, out length);
            foreach (byte value in utf8[..rune.EncodeToUtf8(utf8)])
            {
                Add(bytes[value], at, at + length);
            }
        }
    }

    private void Grow()
    {
        Array.Resize(ref _ids, Count * 2);
        if (TracksOffsets)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _words, Count * 2);
        }
    }
}
