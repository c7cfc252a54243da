using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Training;

/// <summary>A vocabulary in the making: a token that is new gets the next id.</summary>
internal sealed class GrowingVocabulary(IEnumerable<string> tokens)
{
    private readonly List<string> _tokens = [.. tokens.Distinct()];
    private readonly Dictionary<string, int> _ids = tokens.Distinct().Index().ToDictionary(token => token.Item, token => token.Index, StringComparer.Ordinal);

    public int Count => _tokens.Count;

    public string this[int id] => _tokens[id];

    public int Add(string token)
    {
        if (_ids.TryAdd(token, _tokens.Count))
        {
            _tokens.Add(token);
        }

        return _ids[token];
    }

    public Vocabulary Finish() => Vocabulary.FromList(_tokens);
}
