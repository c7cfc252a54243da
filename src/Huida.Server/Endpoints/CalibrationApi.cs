using Huida.Evaluation.Fitting;
using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Huida.Server.Endpoints;

internal static class CalibrationApi
{
    private const int MaxQuestionsBytes = 16_000_000;

    public static IEndpointRouteBuilder MapCalibration(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/calibration", CalibrateAsync)
            .WithTags("Calibration")
            .RequireAuthorization(Operation.Calibrate)
            .WithMetadata(new RequestSizeLimitAttribute(MaxQuestionsBytes))
            .Accepts<Stream>("application/json")
            .WithSummary("Fits the confidence curves on the body, a file of labelled questions, and uses them from then on.")
            .Produces<CalibrationReport>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge);

        return routes;
    }

    private static async Task<IResult> CalibrateAsync(string file, HttpContext context, Calibrating calibrating, CancellationToken cancellationToken) =>
        (await calibrating.CalibrateAsync(file, context.Request.Body, context.User.Scope, context.Messages, cancellationToken)).Reply();
}
