using System.Net;
using Huida.Storage;

namespace Huida.Server.Access;

/// <summary>Where this process serves, once it listens, and the token of its owner.</summary>
internal sealed class ServedAddress
{
    private const string Default = "http://127.0.0.1:5000";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    private volatile Owner? _owner;
    private volatile bool _isLocal;

    public Owner? Owner => _owner;

    /// <summary>Whether only this machine can reach it.</summary>
    public bool IsLocal => _isLocal;

    public void Set(Owner owner, IEnumerable<string> urls)
    {
        _isLocal = urls.All(IsLoopback);
        _owner = owner;
    }

    /// <summary>Whether an address was given, in any of the ways that there are.</summary>
    public static bool IsGiven(IConfiguration configuration) =>
        Settings.Any(key => !string.IsNullOrEmpty(configuration[key])) || configuration.GetSection("Kestrel:Endpoints").Exists();

    /// <summary>The addresses to listen at: this machine alone, unless others were given.</summary>
    public static string[] Wanted(IConfiguration configuration) => (configuration["urls"] ?? Default)
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The address to open or to connect to on this machine: one bound to every interface is reached by the loopback one.</summary>
    public static string ToOpen(string url)
    {
        var address = BindingAddress.Parse(url);
        string host = address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "127.0.0.1" : address.Host;

        return new UriBuilder(address.Scheme, host, address.Port).Uri.GetLeftPart(UriPartial.Authority);
    }

    private static bool IsLoopback(string url)
    {
        string host = BindingAddress.Parse(url).Host;

        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
    }
}
