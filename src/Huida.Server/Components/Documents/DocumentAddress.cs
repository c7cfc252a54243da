using System.Globalization;
using Huida.Answering;
using Microsoft.AspNetCore.WebUtilities;

namespace Huida.Server.Components.Documents;

/// <summary>Where a document is read, and where in it.</summary>
public static class DocumentAddress
{
    /// <param name="conversation">Where the citation is kept, for when its revision is gone.</param>
    public static string Of(Citation citation, Guid? conversation)
    {
        var query = new Dictionary<string, string?>
        {
            ["revision"] = Text(citation.Revision),
            ["start"] = Text(citation.Start),
            ["end"] = Text(citation.End),
        };
        if (conversation is { } kept)
        {
            query["from"] = kept.ToString();
        }

        return QueryHelpers.AddQueryString($"/documents/{citation.Id}", query);
    }

    public static string Original(Guid document, int revision) => $"/api/v1/documents/{document}/original?revision={Text(revision)}";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
