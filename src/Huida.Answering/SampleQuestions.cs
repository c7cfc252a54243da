using Huida.Storage;
using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>Questions to start with, drawn from what the asker may see: FAQ entries' own, and headings of documents.</summary>
public sealed class SampleQuestions
{
    public Task<IReadOnlyList<Suggestion>> PickAsync(Scope scope, Language language, int count, CancellationToken cancellationToken) =>
        throw new NotImplementedException();
}
