using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Storage;
using Huida.Tokenization;
using Microsoft.AspNetCore.Components;

namespace Huida.Server.Components;

/// <summary>
/// Who looks at a page, and how they like it: read from the request that renders it first, then carried (protected) into the circuit,
/// which has no request of its own.
/// </summary>
public sealed class Visitor
{
    public const string LanguageCookie = "huida-language";
    public const string ThemeCookie = "huida-theme";

    [PersistentState]
    public Scope? Scope { get; set; }

    [PersistentState]
    public Language? Language { get; set; }

    /// <summary><c>light</c> or <c>dark</c>; null follows the browser.</summary>
    public string? Theme { get; private set; }

    public void Meet(HttpContext context)
    {
        Scope = context.User.Scope;
        Language = context.Request.Cookies[LanguageCookie] switch
        {
            "zh" => Tokenization.Language.Chinese,
            "en" => Tokenization.Language.English,
            _ => context.Messages.Language,
        };
        Theme = context.Request.Cookies[ThemeCookie] is "light" or "dark" ? context.Request.Cookies[ThemeCookie] : null;
    }
}
