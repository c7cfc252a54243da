using Huida.Knowledge.Content;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Huida.Storage;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huida.Server.Endpoints;

internal static class DocumentsApi
{
    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/documents").WithTags("Documents").ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/", ListAsync)
            .RequireAuthorization(Operation.ListDocuments)
            .WithSummary("The documents, by source; of one knowledge base or of all.")
            .Produces<DocumentsJson>();
        group.MapGet("/{id:guid}", ReadAsync)
            .RequireAuthorization(Operation.ReadDocument)
            .WithSummary("A document's stored text, in which citations count.")
            .Produces<DocumentTextJson>();
        group.MapGet("/{id:guid}/original", OpenAsync)
            .RequireAuthorization(Operation.ReadDocument)
            .WithSummary("The file as it came.")
            .Produces(StatusCodes.Status200OK, contentType: "application/octet-stream");

        return routes;
    }

    private static async Task<IResult> ListAsync(
        string? knowledgeBase, HttpContext context, Documents documents, KnowledgeBases all, NamedKnowledgeBases named, CancellationToken cancellationToken)
    {
        var narrowed = await named.NarrowAsync(context.User.Scope, knowledgeBase is null ? null : [knowledgeBase], context.Messages, cancellationToken);

        return (await narrowed.ThenAsync(async scope =>
        {
            var names = (await all.ListAsync(scope, cancellationToken)).ToDictionary(found => found.Id, found => found.Name);
            var found = await documents.ListAsync(scope, cancellationToken);

            return new DocumentsJson([.. found.Where(document => names.ContainsKey(document.KnowledgeBase))
                .Select(document => DocumentJson.From(document, names[document.KnowledgeBase]))]);
        })).Reply();
    }

    private static async Task<IResult> ReadAsync(
        Guid id, int? revision, HttpContext context, Documents documents, CancellationToken cancellationToken) =>
        await documents.ReadAsync(context.User.Scope, id, revision, cancellationToken) is { } found
            ? TypedResults.Ok(DocumentTextJson.From(found))
            : NotFound(context);

    private static async Task<IResult> OpenAsync(
        Guid id, int? revision, HttpContext context, Documents documents, Originals originals, CancellationToken cancellationToken)
    {
        if (await documents.ReadAsync(context.User.Scope, id, revision, cancellationToken) is not { } found
            || await originals.OpenAsync(found.OriginalHash, cancellationToken) is not { } content)
        {
            return NotFound(context);
        }

        // A file that somebody put in must not run as a page of ours.
        context.Response.Headers.ContentSecurityPolicy = "sandbox";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        string name = Path.GetFileName(found.Source);
        string? shown = OriginalFile.TypeToShow(name);

        return TypedResults.Stream(
            content,
            shown ?? "application/octet-stream",
            fileDownloadName: shown is null ? name : null,
            enableRangeProcessing: content.CanSeek);
    }

    private static ProblemHttpResult NotFound(HttpContext context) => context.Messages.Problem(ProblemCode.DocumentNotFound).Reply();
}
