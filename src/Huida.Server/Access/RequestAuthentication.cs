using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Huida.Server.Access;

internal sealed class RequestAuthenticationOptions : AuthenticationSchemeOptions;

/// <summary>
/// Knows two kinds of callers: who shows the token of owner.json is an administrator; a browser without one is an asker, known by a
/// random id in its cookie, as long as anonymous asking is allowed.
/// </summary>
internal sealed class RequestAuthentication(
    IOptionsMonitor<RequestAuthenticationOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ServedAddress served,
    IOptionsMonitor<AuthOptions> auth) : AuthenticationHandler<RequestAuthenticationOptions>(options, logger, encoder)
{
    private const string Cookie = "huida-who";
    private const string Bearer = "Bearer ";
    private const int IdLength = 32;

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string header = Request.Headers.Authorization.ToString();
        if (header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return Task.FromResult(IsOwner(header[Bearer.Length..].Trim())
                ? Success(Callers.Create(Scope.Owner.Who, Scope.Owner.Role))
                : AuthenticateResult.Fail("The token is not this server's."));
        }

        return Task.FromResult(auth.CurrentValue.AnonymousAsk ?? served.IsLocal
            ? Success(Callers.Create($"browser-{BrowserId()}", Role.Asker))
            : AuthenticateResult.NoResult());
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        WriteAsync(Request.Headers.Authorization.Count > 0 ? ProblemCode.TokenWrong : ProblemCode.AnonymousOff);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => WriteAsync(ProblemCode.TokenNeeded);

    private static AuthenticateResult Success(System.Security.Claims.ClaimsPrincipal caller) =>
        AuthenticateResult.Success(new AuthenticationTicket(caller, Callers.Scheme));

    private Task WriteAsync(ProblemCode code) => Context.Messages.Problem(code).Reply().ExecuteAsync(Context);

    private bool IsOwner(string token) => served.Owner is { } owner
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(owner.Token));

    private string BrowserId()
    {
        if (Request.Cookies[Cookie] is { Length: IdLength } known && known.All(char.IsAsciiHexDigitLower))
        {
            return known;
        }

        string id = RandomNumberGenerator.GetHexString(IdLength, lowercase: true);
        if (KeepsIdentity())
        {
            Response.Cookies.Append(Cookie, id, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax, // a link from elsewhere finds its conversation; what writes is checked by origin
                Secure = Request.IsHttps,
                IsEssential = true,
                MaxAge = TimeSpan.FromDays(400), // the longest that browsers keep one
            });
        }

        return id;
    }

    // Where conversations begin: pages and the API; a file or a health check needs no identity.
    private bool KeepsIdentity() =>
        Request.Path.StartsWithSegments("/api") || Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
