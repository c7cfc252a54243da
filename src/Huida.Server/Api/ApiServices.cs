namespace Huida.Server.Api;

internal static class ApiServices
{
    /// <summary>How the API writes JSON and errors.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false)
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddProblemDetails(options => options.CustomizeProblemDetails = ProblemReplies.Complete)
        .AddOpenApi(options => options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Huida API";
            document.Info.Version = typeof(ApiServices).Assembly.GetName().Version!.ToString(fieldCount: 3);

            return Task.CompletedTask;
        }));

    /// <summary>Failures of any kind become ProblemDetails.</summary>
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app
        .UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
        })
        .UseWhen(context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
}
