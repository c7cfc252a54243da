using Huida.Answering;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Words;

namespace Huida.Server.Endpoints;

internal static class ConversationsApi
{
    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/conversations/{id:guid}", FindAsync)
            .RequireAuthorization(Operation.ReadConversation)
            .WithTags("Conversations")
            .WithSummary("A conversation, for who started it.")
            .Produces<ConversationJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<IResult> FindAsync(Guid id, HttpContext context, Conversations conversations, CancellationToken cancellationToken) =>
        await conversations.FindAsync(context.User.Scope, id, cancellationToken) is { } found
            ? TypedResults.Ok(ConversationJson.From(found, context.Messages))
            : context.Messages.Problem(ProblemCode.ConversationNotFound).Reply();
}
