using System.Data.Common;
using System.Text;
using Dapper;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>Reads the different texts of a database, column by column, and makes their index. Used once.</summary>
internal sealed class ValueIndexBuilder(TermAnalyzer analyzer, ValueIndexLimits limits)
{
    /// <summary>Of a value, besides its text: where it ends, and its posting with its share of the directory.</summary>
    private const int BytesPerValue = 4 + BytesPerPosting;

    private const int BytesPerPosting = 9;

    private readonly List<int> _ends = [];
    private readonly List<ulong> _wholes = [];
    private readonly List<ulong> _words = [];
    private readonly List<(ColumnName Name, int End)> _columns = [];
    private readonly List<LeftOutValues> _leftOut = [];
    private readonly HashSet<int> _lengths = [];
    private readonly HashSet<ulong> _wordsOfValue = [];
    private byte[] _text = new byte[1024];
    private int _textLength;

    private long Size => _textLength + ((long)_ends.Count * BytesPerValue) + ((long)_words.Count * BytesPerPosting);

    public ValueIndexContents Build(DbConnection connection, DatabaseSchema schema, CancellationToken cancellationToken)
    {
        foreach (var column in schema.Tables.SelectMany(table => table.Columns).Where(column => column.Type == ColumnType.Text))
        {
            long tooMany = ReadColumn(connection, column.Name, cancellationToken);
            long tooLong = CountTooLong(connection, column.Name);
            if (tooMany + tooLong > 0)
            {
                _leftOut.Add(new LeftOutValues(column.Name, tooLong, tooMany));
            }

            _columns.Add((column.Name, _ends.Count));
        }

        return new ValueIndexContents(
            new StoredValues(_text.AsSpan(0, _textLength).ToArray(), [.. _ends], _columns),
            new HashedPostings([.. _wholes]),
            new HashedPostings([.. _words]),
            _lengths,
            _leftOut);
    }

    /// <returns>How many values found no room.</returns>
    private long ReadColumn(DbConnection connection, ColumnName column, CancellationToken cancellationToken)
    {
        string name = SqliteNames.Quote(column.Column);
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT DISTINCT {name} FROM {SqliteNames.Quote(column.Table)} WHERE typeof({name}) = 'text' AND length({name}) <= {limits.MaxLength}";
        using var reader = command.ExecuteReader();

        int first = _ends.Count;
        long room = Size + ((limits.MaxBytes - Size) / 2);
        long tooMany = 0;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_ends.Count - first >= limits.MaxValuesPerColumn || Size >= room)
            {
                tooMany++;
                continue;
            }

            Add(reader.GetString(0));
        }

        return tooMany;
    }

    private long CountTooLong(DbConnection connection, ColumnName column)
    {
        string name = SqliteNames.Quote(column.Column);

        return connection.ExecuteScalar<long>(
            $"SELECT COUNT(*) FROM {SqliteNames.Quote(column.Table)} WHERE typeof({name}) = 'text' AND length({name}) > {limits.MaxLength}");
    }

    private void Add(string value)
    {
        var terms = analyzer.Analyze(value);
        ulong run = 0;
        var units = TextUnit.Of(terms);
        if (units.Count == 0)
        {
            return; // nothing but punctuation
        }

        foreach (var unit in units)
        {
            run = TextUnit.Append(run, unit.Hash);
        }

        _lengths.Add(units.Count);
        _wholes.Add(HashedPostings.Pair(run, _ends.Count));
        AddWords(terms);
        AddText(value);
    }

    /// <summary>A value of one word is found whole.</summary>
    private void AddWords(IReadOnlyList<Term> terms)
    {
        _wordsOfValue.Clear();
        _wordsOfValue.UnionWith(terms.Where(term => term.Kind == TermKind.Word).Select(term => TextUnit.HashOf(term.Text)));
        if (_wordsOfValue.Count > 1)
        {
            _words.AddRange(_wordsOfValue.Select(word => HashedPostings.Pair(word, _ends.Count)));
        }
    }

    private void AddText(string value)
    {
        int needed = _textLength + Encoding.UTF8.GetMaxByteCount(value.Length);
        if (needed > _text.Length)
        {
            Array.Resize(ref _text, Math.Max(needed, _text.Length * 2));
        }

        _textLength += Encoding.UTF8.GetBytes(value, _text.AsSpan(_textLength));
        _ends.Add(_textLength);
    }
}

/// <param name="Wholes">By the hash of all units of a value.</param>
/// <param name="Words">By the hash of a word, the values of several words that have it.</param>
/// <param name="Lengths">How many units values have.</param>
internal sealed record ValueIndexContents(
    StoredValues Values, HashedPostings Wholes, HashedPostings Words, IReadOnlySet<int> Lengths, IReadOnlyList<LeftOutValues> LeftOut);
