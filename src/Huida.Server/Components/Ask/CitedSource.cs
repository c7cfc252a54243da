using Huida.Answering;

namespace Huida.Server.Components.Ask;

/// <summary>A document's page, or a FAQ entry, with the numbers of the citations that stand there.</summary>
public sealed record CitedSource(string Document, int? Page, IReadOnlyList<int> Numbers)
{
    /// <summary>In the order of the first citation of each.</summary>
    public static IEnumerable<CitedSource> Of(Answer answer) => answer.Citations
        .Select((citation, index) => (citation.Kind, citation.Id, citation.Document, citation.Page, Number: index + 1))
        .GroupBy(cited => (cited.Kind, cited.Id, cited.Document, cited.Page))
        .Select(place => new CitedSource(place.Key.Document, place.Key.Page, [.. place.Select(cited => cited.Number)]));
}
