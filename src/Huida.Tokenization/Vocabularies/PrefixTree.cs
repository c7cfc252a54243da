using System.Numerics;

namespace Huida.Tokenization.Vocabularies;

/// <summary>
/// Strings with a number each, for finding all or the longest of them that a text begins with. A tree whose edges lie in one open
/// hash table, a 64-bit word an edge: it is built as fast as it is read, and a step costs one look into memory. The first
/// character has a table of its own. Built once, then safe to share.
/// </summary>
internal sealed class PrefixTree
{
    public const int None = -1;
    public const int Root = 0;

    // An edge: the node it leaves (24 bits), the character (16), the node it enters (24). 0 is an empty place: no edge enters the root.
    private const int NodeBits = 24;

    private readonly int[] _fromRoot; // 0 where nothing begins so
    private ulong[] _edges;
    private int[] _values;
    private int _shift;
    private int _edgeCount;

    public PrefixTree(int expectedNodes = 16)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, expectedNodes * 2));
        _fromRoot = new int[char.MaxValue + 1];
        _edges = new ulong[size];
        _shift = 64 - BitOperations.Log2((uint)size);
        _values = new int[Math.Max(16, expectedNodes)];
        _values[Root] = None;
    }

    private PrefixTree(PrefixTree other)
    {
        (_fromRoot, _edges, _values) = ([.. other._fromRoot], [.. other._edges], [.. other._values]);
        (_shift, _edgeCount, NodeCount) = (other._shift, other._edgeCount, other.NodeCount);
    }

    public int NodeCount { get; private set; } = 1;

    /// <summary>A tree of its own with the same strings.</summary>
    public PrefixTree Copy() => new(this);

    /// <summary>Adds a string, or gives it another number; with <see cref="None"/> it is one no longer.</summary>
    /// <returns>The node where it ends.</returns>
    public int Add(ReadOnlySpan<char> key, int value)
    {
        int node = Root;
        foreach (char unit in key)
        {
            int next = Next(node, unit);
            node = next != None ? next : AddNode(node, unit);
        }

        _values[node] = value;

        return node;
    }

    /// <summary>Every string with its number, in no order.</summary>
    public IEnumerable<(char[] Key, int Value)> Entries()
    {
        var parents = new (int Node, char Unit)[NodeCount];
        for (int unit = 0; unit <= char.MaxValue; unit++)
        {
            parents[_fromRoot[unit]] = _fromRoot[unit] == 0 ? parents[0] : (Root, (char)unit);
        }

        foreach (ulong edge in _edges)
        {
            if (edge != 0)
            {
                parents[edge & ((1 << NodeBits) - 1)] = ((int)(edge >> (NodeBits + 16)), (char)(edge >> NodeBits));
            }
        }

        List<char> key = [];
        for (int node = 1; node < NodeCount; node++)
        {
            if (_values[node] == None)
            {
                continue;
            }

            key.Clear();
            for (int at = node; at != Root; at = parents[at].Node)
            {
                key.Add(parents[at].Unit);
            }

            key.Reverse();
            yield return ([.. key], _values[node]);
        }
    }

    /// <summary>Whether any string begins so.</summary>
    public bool Begins(char unit) => _fromRoot[unit] != 0;

    /// <summary>The node that a character leads to, or <see cref="None"/>.</summary>
    public int Next(int node, char unit)
    {
        if (node == Root)
        {
            int first = _fromRoot[unit];
            return first == 0 ? None : first;
        }

        ulong[] edges = _edges;
        ulong key = Key(node, unit);
        for (int place = Place(key); ; place = (place + 1) & (edges.Length - 1))
        {
            ulong edge = edges[place];
            if (edge >> NodeBits == key)
            {
                return (int)(edge & ((1 << NodeBits) - 1));
            }

            if (edge == 0)
            {
                return None;
            }
        }
    }

    /// <summary>The number of the string that ends at a node, or <see cref="None"/>.</summary>
    public int ValueAt(int node) => _values[node];

    public int NodeOf(ReadOnlySpan<char> key)
    {
        int node = Root;
        foreach (char unit in key)
        {
            node = Next(node, unit);
            if (node == None)
            {
                break;
            }
        }

        return node;
    }

    /// <summary>The longest string that <paramref name="text"/> begins with: its length and number, or length 0.</summary>
    public (int Length, int Value) Longest(ReadOnlySpan<char> text)
    {
        var (best, value) = (0, None);
        int node = Root;
        for (int i = 0; i < text.Length && (node = Next(node, text[i])) != None; i++)
        {
            if (_values[node] != None)
            {
                (best, value) = (i + 1, _values[node]);
            }
        }

        return (best, value);
    }

    private static ulong Key(int node, char unit) => ((ulong)(uint)node << 16) | unit;

    private int Place(ulong key) => (int)((key * 0x9E37_79B9_7F4A_7C15) >> _shift);

    private int AddNode(int parent, char unit)
    {
        int node = NodeCount++;
        if (node >> NodeBits != 0)
        {
            throw new InvalidDataException("The vocabulary is too large: its tokens take more than 16 million nodes.");
        }

        if (node == _values.Length)
        {
            Array.Resize(ref _values, node * 2);
        }

        _values[node] = None;
        if (parent == Root)
        {
            _fromRoot[unit] = node;
            return node;
        }

        if (++_edgeCount * 2 > _edges.Length)
        {
            Grow();
        }

        Insert(_edges, (Key(parent, unit) << NodeBits) | (uint)node);

        return node;
    }

    private void Grow()
    {
        ulong[] old = _edges;
        _edges = new ulong[old.Length * 2];
        _shift--;
        foreach (ulong edge in old)
        {
            if (edge != 0)
            {
                Insert(_edges, edge);
            }
        }
    }

    private void Insert(ulong[] edges, ulong edge)
    {
        int place = Place(edge >> NodeBits);
        while (edges[place] != 0)
        {
            place = (place + 1) & (edges.Length - 1);
        }

        edges[place] = edge;
    }
}
