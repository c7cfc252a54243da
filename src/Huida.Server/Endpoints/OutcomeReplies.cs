using Huida.Server.Api;
using Huida.Server.Operations;

namespace Huida.Server.Endpoints;

internal static class OutcomeReplies
{
    public static IResult Reply<T>(this Outcome<T> outcome)
        where T : notnull => outcome.Match<IResult>(value => TypedResults.Ok(value), problem => problem.Reply());
}
