using Scalar.AspNetCore;

namespace Huida.Server.Endpoints;

internal static class ApiReference
{
    /// <summary>Scripts, styles and fonts come from this host alone, and the page can send nowhere else.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; frame-ancestors 'none'";

    /// <summary>The description of the API at /openapi/v1.json, and a page to read and try it at /api.</summary>
    public static IEndpointRouteBuilder MapApiReference(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi();
        routes.MapScalarApiReference("/api", options => options
                .WithTitle("Huida API")
                .DisableDefaultFonts()
                .DisableTelemetry()
                .DisableAgent()
                .HideClientButton()
                .HideDeveloperTools())
            .AddEndpointFilter(async (context, next) =>
            {
                context.HttpContext.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;

                return await next(context);
            });

        return routes;
    }
}
