using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Huida.Server.Starting;

/// <summary>Whether this server answers questions, and quickly: its index has caught up and everything slow has run once.</summary>
internal sealed class Readiness : IHealthCheck
{
    public const string Name = "ready";

    private volatile bool _isReady;

    public bool IsReady => _isReady;

    public void Declare() => _isReady = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_isReady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
