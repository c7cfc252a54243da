using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Huida.Server.Endpoints;

internal static class AnswersApi
{
    private const int MaxBodyBytes = 1_000_000;

    public static IEndpointRouteBuilder MapAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/answers", AskAsync)
            .RequireAuthorization(Operation.Ask)
            .WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes))
            .WithTags("Answers")
            .WithSummary("Ask a question")
            .WithDescription("With Accept: text/event-stream, events tell of the answer as it comes: stage, text, and last answer, which is the whole.")
            .Produces<AnswerJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    // "No answer" is an answer, with route none: the status is 200.
    private static async Task<IResult> AskAsync(AskJson asked, HttpContext context, Asking asking, CancellationToken cancellationToken)
    {
        var (scope, messages) = (context.User.Scope, context.Messages);
        if (!WantsEvents(context.Request))
        {
            return (await asking.AskAsync(asked, scope, messages, cancellationToken)).Reply();
        }

        var events = await asking.StreamAsync(asked, scope, messages, cancellationToken);

        return events.Match<IResult>(
            events => TypedResults.ServerSentEvents(NameAsync(events.Items, cancellationToken)),
            problem => problem.Reply());
    }

    private static bool WantsEvents(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase));

    private static async IAsyncEnumerable<SseItem<object>> NameAsync(
        IAsyncEnumerable<object> items, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (object item in items.WithCancellation(cancellationToken))
        {
            yield return new SseItem<object>(item, item switch
            {
                TraceJson => "stage",
                TextJson => "text",
                _ => "answer",
            });
        }
    }
}
