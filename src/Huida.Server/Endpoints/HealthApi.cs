using Huida.Server.Starting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace Huida.Server.Endpoints;

internal static class HealthApi
{
    /// <summary>Live: the process answers. Ready: it answers questions, quickly.</summary>
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Name == Readiness.Name }).AllowAnonymous();

        return routes;
    }
}
