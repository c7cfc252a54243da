using Microsoft.Extensions.Options;

namespace Huida.Server.Access;

/// <summary>Settings of the server, read from the <c>Huida:Server</c> section.</summary>
internal sealed record ServerOptions
{
    public const string Section = "Huida:Server";

    /// <summary>Host names besides localhost under which browsers reach this server. Addresses in numbers need no naming.</summary>
    public IReadOnlyList<string> Hosts { get; init; } = [];
}

/// <summary>Who may do what without a key, read from the <c>Huida:Auth</c> section.</summary>
internal sealed record AuthOptions
{
    public const string Section = "Huida:Auth";

    /// <summary>Whether whoever reaches the server may ask and read. Null: only while it is bound to this machine alone.</summary>
    public bool? AnonymousAsk { get; init; }
}

/// <summary>Host names without scheme and port.</summary>
internal sealed class ServerOptionsValidator : IValidateOptions<ServerOptions>
{
    public ValidateOptionsResult Validate(string? name, ServerOptions options)
    {
        int bad = options.Hosts.TakeWhile(host => Uri.CheckHostName(host) != UriHostNameType.Unknown).Count();

        return bad == options.Hosts.Count
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{nameof(ServerOptions.Hosts)}:{bad}: no host name; give it without scheme and port");
    }
}
