using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Huida.Server.Endpoints;

internal static class KnowledgeBasesApi
{
    private const int MaxBodyBytes = 10_000;

    public static IEndpointRouteBuilder MapKnowledgeBases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/knowledge-bases").WithTags("Knowledge bases");
        group.MapGet("/", ListAsync)
            .RequireAuthorization(Operation.ListKnowledgeBases)
            .WithSummary("The knowledge bases and how much each holds.");
        group.MapPost("/", CreateAsync)
            .RequireAuthorization(Operation.CreateKnowledgeBase)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithSummary("Creates a knowledge base, or returns the one that has this name.")
            .Produces<KnowledgeBaseJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapDelete("/{name}", DeleteAsync)
            .RequireAuthorization(Operation.DeleteKnowledgeBase)
            .WithSummary("Deletes a knowledge base with all that it holds.")
            .Produces<KnowledgeBaseJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static Task<KnowledgeBasesJson> ListAsync(HttpContext context, NamedKnowledgeBases knowledgeBases, CancellationToken cancellationToken) =>
        knowledgeBases.ListAsync(context.User.Scope, cancellationToken);

    private static async Task<IResult> CreateAsync(
        CreateKnowledgeBaseJson wanted, HttpContext context, NamedKnowledgeBases knowledgeBases, CancellationToken cancellationToken) =>
        (await knowledgeBases.CreateAsync(wanted.Name, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> DeleteAsync(
        string name, HttpContext context, NamedKnowledgeBases knowledgeBases, CancellationToken cancellationToken) =>
        (await knowledgeBases.DeleteAsync(name, context.User.Scope, context.Messages, cancellationToken)).Reply();
}
