using Huida.Knowledge.Extraction;
using Huida.Knowledge.Ingesting;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Huida.Server.Endpoints;

/// <summary>Files come as streams, one a request: this process never opens a path that a client named.</summary>
internal static class IngestionApi
{
    private const int MaxSourcesBytes = 64_000_000;

    public static IEndpointRouteBuilder MapIngestion(this IEndpointRouteBuilder routes)
    {
        long maxFileBytes = routes.ServiceProvider.GetRequiredService<IOptions<KnowledgeOptions>>().Value.MaxFileBytes;
        var group = routes.MapGroup("/api/v1/knowledge-bases/{name}")
            .WithTags("Ingestion")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);
        group.MapPut("/documents", IngestAsync)
            .RequireAuthorization(Operation.Ingest)
            .WithMetadata(new RequestSizeLimitAttribute(maxFileBytes))
            .AddOpenApiOperationTransformer(DescribeBodyAsync)
            .WithSummary("Ingests the body as the document of this source path. The reply comes when it is stored and found.")
            .Produces<IngestJson>();
        group.MapPost("/documents/missing", FinishAsync)
            .RequireAuthorization(Operation.Ingest)
            .WithMetadata(new RequestSizeLimitAttribute(MaxSourcesBytes))
            .WithSummary("Ends an ingestion: names the documents whose sources are not among these, and deletes them with prune.")
            .Produces<IngestJson>();
        group.MapPost("/faq", ImportAsync)
            .RequireAuthorization(Operation.ImportFaq)
            .WithMetadata(new RequestSizeLimitAttribute(maxFileBytes))
            .AddOpenApiOperationTransformer(DescribeBodyAsync)
            .WithSummary("Imports FAQ entries from the body: CSV, or XLSX by the name of the file.")
            .Produces<FaqImportJson>();

        return routes;
    }

    // Not Accepts(): that would refuse a body without a content type, as curl sends it.
    private static Task DescribeBodyAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() },
        };

        return Task.CompletedTask;
    }

    private static async Task<IResult> IngestAsync(
        string name, string source, [FromQuery] string[]? group, HttpContext context, Ingesting ingesting, Uploads uploads, CancellationToken cancellationToken)
    {
        if (!SourcePath.IsValid(source))
        {
            return context.Messages.Problem(ProblemCode.BadSource, source).Reply();
        }

        await using var upload = await uploads.ReceiveAsync(context.Request.Body, cancellationToken);
        var file = new SourceFile(source, upload.Bytes, _ => Task.FromResult(upload.Open()));
        var order = new IngestOrder(name, group ?? [], Prune: false);

        return (await ingesting.IngestAsync(order, [file], context.User.Scope, context.Messages, progress: null, cancellationToken)).Reply();
    }

    private static async Task<IResult> FinishAsync(
        string name, FinishIngestionJson finish, HttpContext context, Ingesting ingesting, CancellationToken cancellationToken) =>
        (await ingesting.FinishAsync(
            new IngestOrder(name, [], finish.Prune), finish, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> ImportAsync(
        string name, string file, HttpContext context, FaqImporting importing, Uploads uploads, CancellationToken cancellationToken)
    {
        await using var upload = await uploads.ReceiveAsync(context.Request.Body, cancellationToken);
        await using var content = upload.Open();

        return (await importing.ImportAsync(name, file, content, context.User.Scope, context.Messages, cancellationToken)).Reply();
    }
}
