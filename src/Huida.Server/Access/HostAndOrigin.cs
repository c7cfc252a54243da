using Huida.Server.Api;
using Huida.Server.Words;
using Microsoft.Extensions.Options;

namespace Huida.Server.Access;

/// <summary>
/// Keeps foreign pages from driving this server. A name that an attacker's DNS points here (rebinding) is no host of ours; numbers
/// cannot be rebound. What writes, or opens a socket, must come from our own pages, or from no page at all.
/// </summary>
internal sealed class HostAndOrigin(RequestDelegate next, IOptionsMonitor<ServerOptions> options)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!IsOurs(request.Host.Host))
        {
            return RefuseAsync(context, ProblemCode.HostUnknown, request.Host.Host);
        }

        return Writes(context) && !IsFromOurPages(request) ? RefuseAsync(context, ProblemCode.CrossOrigin) : next(context);
    }

    private static bool Writes(HttpContext context) =>
        !(HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)) || context.WebSockets.IsWebSocketRequest
        || context.Request.Headers.Upgrade.Count > 0;

    private static bool IsFromOurPages(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        if (origin.Length > 0)
        {
            // Not the scheme: a proxy before us may speak https to the browser and http to us.
            return origin.EndsWith($"://{request.Host}", StringComparison.OrdinalIgnoreCase);
        }

        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";
    }

    private static Task RefuseAsync(HttpContext context, ProblemCode code, params ReadOnlySpan<object?> values) =>
        context.Messages.Problem(code, values).Reply().ExecuteAsync(context);

    private bool IsOurs(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || Uri.CheckHostName(host) is UriHostNameType.IPv4 or UriHostNameType.IPv6
        || options.CurrentValue.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase);
}
