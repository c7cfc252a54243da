using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Huida.Tokenization.Models;

/// <summary>
/// What words became, for words that are short and come again: a fixed number of places, and a word that falls on a taken one takes it
/// over. So it needs no more than 4 MB, whatever is read. One thread's.
/// </summary>
internal sealed class WordCache
{
    private const int LongestWord = 16;
    private const int MostTokens = 8;
    private const int Bits = 15;

    private readonly Entry[] _entries = new Entry[1 << Bits];
    private Entry _none;

    /// <summary>What a word became, if it is remembered. Good until the next is remembered.</summary>
    public ref Entry Find(ReadOnlySpan<char> word, out bool found)
    {
        if (word.Length <= LongestWord)
        {
            ref var entry = ref _entries[Place(word)];
            found = entry.Word.SequenceEqual(word) && entry.Count > 0;
            return ref entry;
        }

        found = false;
        return ref _none;
    }

    /// <summary>Whether a word that became so many tokens can be remembered.</summary>
    public static bool Fits(ReadOnlySpan<char> word, int tokens) => word.Length <= LongestWord && tokens <= MostTokens;

    /// <summary>A place for a word that <see cref="Fits"/>; its tokens are then added.</summary>
    public ref Entry Remember(ReadOnlySpan<char> word)
    {
        ref var entry = ref _entries[Place(word)];
        entry.Begin(word);

        return ref entry;
    }

    private static int Place(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char unit in word)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return (int)((hash * 0x9E3779B1) >> (32 - Bits));
    }

    internal struct Entry
    {
        private Units _units;
        private Numbers _ids;
        private Numbers _lengths;
        private byte _length;

        public byte Count { get; private set; }

        [UnscopedRef]
        public readonly ReadOnlySpan<char> Word => ((ReadOnlySpan<char>)_units)[.._length];

        [UnscopedRef]
        public readonly ReadOnlySpan<int> Ids => ((ReadOnlySpan<int>)_ids)[..Count];

        [UnscopedRef]
        public readonly ReadOnlySpan<int> Lengths => ((ReadOnlySpan<int>)_lengths)[..Count];

        public void Begin(ReadOnlySpan<char> word)
        {
            word.CopyTo(_units);
            (_length, Count) = ((byte)word.Length, 0);
        }

        public void Add(int id, int length)
        {
            (_ids[Count], _lengths[Count]) = (id, length);
            Count++;
        }
    }

    [InlineArray(LongestWord)]
    private struct Units
    {
        private char _first;
    }

    [InlineArray(MostTokens)]
    private struct Numbers
    {
        private int _first;
    }
}
