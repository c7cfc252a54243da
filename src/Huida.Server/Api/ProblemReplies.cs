using Huida.Server.Words;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huida.Server.Api;

/// <summary>Problems as the API replies them: ProblemDetails with code, message and remedy.</summary>
internal static class ProblemReplies
{
    public static ProblemHttpResult Reply(this Problem problem) => TypedResults.Problem(
        statusCode: StatusOf(problem.Code), title: problem.Message, detail: problem.Remedy, extensions: Extensions(problem));

    /// <summary>Gives every error of the framework itself (bad JSON, no such address, an exception) the same shape.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var details = context.ProblemDetails;
        if (details.Extensions.ContainsKey("code"))
        {
            return;
        }

        var problem = context.HttpContext.Messages.Problem(CodeOf(details.Status));
        details.Title = problem.Message;
        details.Detail = problem.Remedy;
        foreach (var (key, value) in Extensions(problem))
        {
            details.Extensions[key] = value;
        }
    }

    private static Dictionary<string, object?> Extensions(Problem problem) => new()
    {
        ["code"] = problem.Code,
        ["message"] = problem.Message,
        ["remedy"] = problem.Remedy,
    };

    private static ProblemCode CodeOf(int? status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ProblemCode.NotFound,
        StatusCodes.Status413PayloadTooLarge => ProblemCode.TooLarge,
        >= 400 and < 500 => ProblemCode.BadRequest,
        _ => ProblemCode.Unexpected,
    };

    private static int StatusOf(ProblemCode code) => code switch
    {
        ProblemCode.NotFound or ProblemCode.UnknownKnowledgeBase or ProblemCode.UnknownDatabase or ProblemCode.DocumentNotFound
            or ProblemCode.ConversationNotFound or ProblemCode.UnknownTokenizer => StatusCodes.Status404NotFound,
        ProblemCode.DatabaseNameTaken => StatusCodes.Status409Conflict,
        ProblemCode.TooLarge => StatusCodes.Status413PayloadTooLarge,
        ProblemCode.AnonymousOff or ProblemCode.TokenWrong => StatusCodes.Status401Unauthorized,
        ProblemCode.TokenNeeded or ProblemCode.CrossOrigin => StatusCodes.Status403Forbidden,
        ProblemCode.Unexpected => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
