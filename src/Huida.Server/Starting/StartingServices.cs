namespace Huida.Server.Starting;

internal static class StartingServices
{
    /// <summary>What a server does on its own: gets ready, and purges.</summary>
    public static IServiceCollection AddStarting(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<Readiness>(Readiness.Name);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(3)); // open pages would hold it for long

        return services
            .AddSingleton<Readiness>()
            .AddSingleton<Rehearsal>()
            .AddSingleton<Preparation>()
            .AddHostedService<OwnerPublishing>()
            .AddHostedService<PurgeSchedule>();
    }
}
