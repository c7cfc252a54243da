using Huida.Knowledge.Content;
using Huida.Storage;

namespace Huida.Answering;

/// <summary>Checks a citation against the stored text: what is shown as evidence stands there, word for word.</summary>
public sealed class CitationChecker(Documents documents, FaqEntries faqEntries)
{
    public async Task<bool> HoldsAsync(Citation citation, Scope scope, CancellationToken cancellationToken)
    {
        string? stored = citation.Kind switch
        {
            CitationKind.Rows => citation.Text, // the SQL that was just run
            CitationKind.Faq => (await faqEntries.FindAsync(scope, citation.Id, citation.Revision, cancellationToken))?.Answer,
            _ => (await documents.ReadAsync(scope, citation.Id, citation.Revision, cancellationToken))?.Text,
        };

        return stored is not null
            && citation.End <= stored.Length
            && stored.AsSpan(citation.Start, citation.End - citation.Start).SequenceEqual(citation.Text);
    }
}
