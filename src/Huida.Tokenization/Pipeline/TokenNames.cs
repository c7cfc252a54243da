using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Pipeline;

/// <summary>What the ids of a tokenizer are called: its model's tokens, and those that its file adds. Immutable and safe to share.</summary>
internal sealed class TokenNames(Vocabulary vocabulary, IEnumerable<AddedToken> added)
{
    private readonly Dictionary<int, AddedToken> _added = added.DistinctBy(token => token.Id).ToDictionary(token => token.Id);

    public string? Of(int id) => _added.TryGetValue(id, out var token) && token.Content.Length > 0 ? token.Content : vocabulary.TokenOf(id);

    public bool IsSpecial(int id) => _added.TryGetValue(id, out var token) && token.IsSpecial;
}
