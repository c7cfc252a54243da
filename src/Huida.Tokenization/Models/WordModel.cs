using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Models;

/// <summary>Each word is a token, or unknown. After a pre-tokenizer that gives words, these are words; after one that gives characters, characters.</summary>
/// <param name="fusesUnknown">Unknown words that follow one another become one token, as in sentencepiece.</param>
internal sealed class WordModel(Vocabulary vocabulary, string unknownToken, bool fusesUnknown = false) : TokenModel
{
    public override Vocabulary Vocabulary => vocabulary;

    public string UnknownToken => unknownToken;

    public override int? UnknownId => vocabulary.IdOf(unknownToken);

    public override ModelWorker NewWorker(IReadOnlySet<int> withheld) => new Worker(this, fusesUnknown, withheld);

    private sealed class Worker(WordModel model, bool fusesUnknown, IReadOnlySet<int> withheld) : ModelWorker
    {
        private readonly int? _unknown = model.UnknownId;

        public override void Encode(ReadOnlySpan<char> units, int start, int end, TokenList tokens)
        {
            if (model.Vocabulary.TryGetId(units[start..end], out int id) && !withheld.Contains(id))
            {
                tokens.Add(id, start, end);
            }
            else if (_unknown is { } unknown && fusesUnknown)
            {
                tokens.FuseUnknown(unknown, start, end, keepsText: true, acrossWords: true);
            }
            else if (_unknown is { } alone)
            {
                tokens.AddUnknown(alone, start, end);
            }
        }
    }
}
