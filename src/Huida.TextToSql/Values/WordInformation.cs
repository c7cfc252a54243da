using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>
/// How much a word tells of which value of a column is meant: the fewer of its values have the word, and the rarer it is in the language,
/// the more. Kept for one question.
/// </summary>
internal sealed class WordInformation(StoredValues values, HashedPostings words)
{
    private readonly Dictionary<(string Word, int Column), double> _known = [];

    public double Of(string word, int value)
    {
        var (_, first, end) = values.ColumnOf(value);
        if (!_known.TryGetValue((word, first), out double information))
        {
            int having = Math.Max(1, HashedPostings.CountWithin(words.Find(TextUnit.HashOf(word)), first, end));
            information = Math.Log((end - first + 1.0) / having) * WordRarity.Of(word);
            _known.Add((word, first), information);
        }

        return information;
    }
}
