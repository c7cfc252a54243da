namespace Huida.Server.Api;

internal static class ApiServices
{
    /// <summary>How the API writes JSON and errors.</summary>
    public static IServiceCollection AddApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions))
        .AddProblemDetails(options => options.CustomizeProblemDetails = ProblemReplies.Complete)
        .AddOpenApi();

    /// <summary>Failures of any kind become ProblemDetails.</summary>
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app.UseExceptionHandler().UseWhen(
        context => context.Request.Path.StartsWithSegments("/api"), api => api.UseStatusCodePages());
}
