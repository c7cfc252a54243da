using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Huida.Server.Endpoints;

internal static class TokenizersApi
{
    private const int MaxBodyBytes = 8_000_000; // the longest text that a setting can allow, each unit escaped

    public static IEndpointRouteBuilder MapTokenizers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/tokenizers", List)
            .RequireAuthorization(Operation.Tokenize)
            .WithTags("Tokenizers")
            .WithSummary("The tokenizers that can be chosen, and which files could not be loaded.");
        routes.MapPost("/api/v1/tokenize", Tokenize)
            .RequireAuthorization(Operation.Tokenize)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithTags("Tokenizers")
            .WithSummary("How a text falls into tokens.")
            .Produces<TokenizeJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static TokenizersJson List(HttpContext context, Tokenizing tokenizing) => tokenizing.List(context.Messages);

    private static IResult Tokenize(TokenizeTextJson asked, HttpContext context, Tokenizing tokenizing) =>
        tokenizing.Tokenize(asked, context.Messages).Reply();
}
