namespace Huida.Tokenization.Vocabularies;

/// <summary>Tokens and their ids, both ways. Ids may have gaps. Immutable and safe to share.</summary>
internal sealed class Vocabulary
{
    private readonly string?[] _tokens;
    private readonly Dictionary<string, int> _ids;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _idsOfSpans;

    private Vocabulary(string?[] tokens, Dictionary<string, int> ids)
    {
        _tokens = tokens;
        _ids = ids;
        _idsOfSpans = ids.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many tokens there are.</summary>
    public int Count => _ids.Count;

    /// <summary>Every token with its id, by id.</summary>
    public IEnumerable<KeyValuePair<string, int>> Entries
    {
        get
        {
            for (int id = 0; id < _tokens.Length; id++)
            {
                if (_tokens[id] is { } token)
                {
                    yield return KeyValuePair.Create(token, id);
                }
            }
        }
    }

    /// <summary>A vocabulary whose ids are the places in a list; a token that comes again keeps its last place.</summary>
    public static Vocabulary FromList(IReadOnlyList<string> tokens)
    {
        Dictionary<string, int> ids = new(tokens.Count, StringComparer.Ordinal);
        for (int id = 0; id < tokens.Count; id++)
        {
            ids[tokens[id]] = id;
        }

        return new Vocabulary([.. tokens], ids);
    }

    /// <exception cref="ArgumentException">An id is negative or higher than <see cref="MaxId"/>.</exception>
    public static Vocabulary FromPairs(Dictionary<string, int> ids)
    {
        int size = 0;
        foreach (var (token, id) in ids)
        {
            if (id is < 0 or > MaxId)
            {
                throw new ArgumentException($"The token \"{token}\" has the id {id}, which is not between 0 and {MaxId}.", nameof(ids));
            }

            size = Math.Max(size, id + 1);
        }

        string?[] tokens = new string?[size];
        foreach (var (token, id) in ids)
        {
            tokens[id] = token;
        }

        return new Vocabulary(tokens, ids);
    }

    /// <summary>The highest id that a file may give: what it costs to have it is memory.</summary>
    public const int MaxId = (1 << 21) - 1;

    public int? IdOf(ReadOnlySpan<char> token) => _idsOfSpans.TryGetValue(token, out int id) ? id : null;

    public bool TryGetId(ReadOnlySpan<char> token, out int id) => _idsOfSpans.TryGetValue(token, out id);

    public string? TokenOf(int id) => (uint)id < (uint)_tokens.Length ? _tokens[id] : null;
}
