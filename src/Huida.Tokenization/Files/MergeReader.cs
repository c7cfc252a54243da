using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>Collects merges in the order of a file; their number is their rank.</summary>
/// <param name="place">Where in the file the merge of a rank stands, for messages.</param>
internal sealed class MergeReader(Vocabulary vocabulary, string continuingPrefix, int expected, Func<int, string> place)
{
    private int _rank;

    public MergeTable Table { get; } = new(expected);

    public void Add(ReadOnlySpan<char> pair)
    {
        int space = pair.IndexOf(' ');
        if (space <= 0 || space == pair.Length - 1)
        {
            throw Wrong();
        }

        Add(pair[..space], pair[(space + 1)..]);
    }

    public void Add(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var joined = right.StartsWith(continuingPrefix, StringComparison.Ordinal) ? right[continuingPrefix.Length..] : right;
        Span<char> merged = left.Length + joined.Length <= 512 ? stackalloc char[left.Length + joined.Length] : new char[left.Length + joined.Length];
        left.CopyTo(merged);
        joined.CopyTo(merged[left.Length..]);
        if (!vocabulary.TryGetId(left, out int leftId) || !vocabulary.TryGetId(right, out int rightId) || !vocabulary.TryGetId(merged, out int id))
        {
            throw new InvalidDataException($"{place(_rank)} needs the tokens \"{left}\", \"{right}\" and \"{merged}\"; the vocabulary does not have all of them.");
        }

        Table.Add(leftId, rightId, _rank++, id);
    }

    public InvalidDataException Wrong() => new($"{place(_rank)} is not a pair of tokens.");
}
