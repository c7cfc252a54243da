using Huida.Storage;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Huida.Server.Access;

internal static class AccessServices
{
    /// <summary>Who a request is from and what they may do, and which hosts and origins are let in.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services)
    {
        services.AddOptionsWithValidateOnStart<AuthOptions>().BindConfiguration(AuthOptions.Section);
        services.AddOptionsWithValidateOnStart<ServerOptions>().BindConfiguration(ServerOptions.Section);
        services.AddSingleton<IValidateOptions<ServerOptions>, ServerOptionsValidator>();
        services.AddDataProtection().SetApplicationName("huida");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, KeyRing>();
        services.AddAuthentication(Callers.Scheme)
            .AddScheme<RequestAuthenticationOptions, RequestAuthentication>(Callers.Scheme, configureOptions: null);

        services.AddAuthorizationBuilder()
            .AddPolicy(Operation.Ask, AtLeast(Role.Asker))
            .AddPolicy(Operation.ReadConversation, AtLeast(Role.Asker))
            .AddPolicy(Operation.ListDocuments, AtLeast(Role.Asker))
            .AddPolicy(Operation.ReadDocument, AtLeast(Role.Asker))
            .AddPolicy(Operation.ListKnowledgeBases, AtLeast(Role.Asker))
            .AddPolicy(Operation.CreateKnowledgeBase, AtLeast(Role.Editor))
            .AddPolicy(Operation.DeleteKnowledgeBase, AtLeast(Role.Administrator))
            .AddPolicy(Operation.Ingest, AtLeast(Role.Editor))
            .AddPolicy(Operation.ImportFaq, AtLeast(Role.Editor))
            .AddPolicy(Operation.Calibrate, AtLeast(Role.Administrator))
            .AddPolicy(Operation.AskDatabase, AtLeast(Role.Asker))
            .AddPolicy(Operation.ListDatabases, AtLeast(Role.Editor))
            .AddPolicy(Operation.AddDatabase, AtLeast(Role.Administrator))
            .AddPolicy(Operation.RemoveDatabase, AtLeast(Role.Administrator))
            .AddPolicy(Operation.RefreshDatabase, AtLeast(Role.Editor))
            .AddPolicy(Operation.ReadDatabaseNotes, AtLeast(Role.Editor))
            .AddPolicy(Operation.SetDatabaseNotes, AtLeast(Role.Administrator)) // they say what nobody may ask for
            .AddPolicy(Operation.Tokenize, AtLeast(Role.Asker))
            .SetFallbackPolicy(Policy(AtLeast(Role.Asker))); // pages, and whatever forgot to name its operation

        return services.AddSingleton<ServedAddress>();
    }

    public static IApplicationBuilder UseAccess(this IApplicationBuilder app) => app
        .UseMiddleware<HostAndOrigin>()
        .UseAuthentication()
        .UseAuthorization();

    private static AuthorizationPolicy Policy(Action<AuthorizationPolicyBuilder> configure)
    {
        var builder = new AuthorizationPolicyBuilder();
        configure(builder);

        return builder.Build();
    }

    private static Action<AuthorizationPolicyBuilder> AtLeast(Role role) =>
        policy => policy.RequireAssertion(context => context.User.Role >= role);
}
