using System.Text;
using Huida.Answering;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Words;

namespace Huida.Server.Endpoints;

internal static class ConversationsApi
{
    private const string CsvType = "text/csv";

    public static IEndpointRouteBuilder MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/conversations/{id:guid}", FindAsync)
            .RequireAuthorization(Operation.ReadConversation)
            .WithTags("Conversations")
            .WithSummary("A conversation, for who started it.")
            .Produces<ConversationJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        routes.MapGet("/api/v1/conversations/{id:guid}/answers/{answer:guid}/rows", DownloadAsync)
            .RequireAuthorization(Operation.ReadConversation)
            .WithTags("Conversations")
            .WithSummary("The rows of an answer from a database, as CSV.")
            .Produces(StatusCodes.Status200OK, contentType: CsvType)
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<IResult> FindAsync(Guid id, HttpContext context, Conversations conversations, CancellationToken cancellationToken) =>
        await conversations.FindAsync(context.User.Scope, id, cancellationToken) is { } found
            ? TypedResults.Ok(ConversationJson.From(found, context.Messages))
            : context.Messages.Problem(ProblemCode.ConversationNotFound).Reply();

    private static async Task<IResult> DownloadAsync(
        Guid id, Guid answer, HttpContext context, Conversations conversations, CancellationToken cancellationToken)
    {
        var conversation = await conversations.FindAsync(context.User.Scope, id, cancellationToken);

        // With a byte order mark, without which spreadsheets read Chinese as something else.
        return conversation?.Turns.Select(turn => turn.Answer).FirstOrDefault(kept => kept.Id == answer)?.Rows is { } rows
            ? TypedResults.File(new UTF8Encoding(true).GetPreamble().Concat(Encoding.UTF8.GetBytes(Delimited.Write(rows, ','))).ToArray(), CsvType, $"{answer:N}.csv")
            : context.Messages.Problem(ProblemCode.ConversationNotFound).Reply();
    }
}
