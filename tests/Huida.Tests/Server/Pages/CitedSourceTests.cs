using Huida.Answering;
using Huida.Server.Components.Ask;
using Huida.Tokenization;

namespace Huida.Tests.Server.Pages;

public sealed class CitedSourceTests
{
    private static readonly Guid Rules = Guid.CreateVersion7();
    private static readonly Guid Fees = Guid.CreateVersion7();

    [Fact]
    public void Of_CitationsOfOnePage_AreOneSource()
    {
        var answer = Answer(Cited(Rules, "rules.pdf", 2), Cited(Fees, "fees.xlsx", 1), Cited(Rules, "rules.pdf", 2), Cited(Rules, "rules.pdf", 3));

        var sources = CitedSource.Of(answer).Select(source => (source.Document, source.Page, string.Join(' ', source.Numbers)));

        Assert.Equal([("rules.pdf", 2, "1 3"), ("fees.xlsx", 1, "2"), ("rules.pdf", 3, "4")], sources);
    }

    private static Citation Cited(Guid document, string source, int page) => new(CitationKind.Passage, document, 1, source, page, 0, 4, "text", []);

    private static Answer Answer(params Citation[] citations) =>
        new(Guid.CreateVersion7(), "text", Route.Passage, 0.9, Language.English, citations, [], null, []);
}
