using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huida.Answering;
using Huida.Server.Components.Ask;
using Microsoft.AspNetCore.Components.Web;

namespace Huida.Server.Components;

/// <summary>The web pages: asking, and documents as readable text.</summary>
public static class Pages
{
    /// <summary>Everything that a page needs is served by this host; nothing else may be loaded, run, framed or sent to.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .Services.AddRazorComponents().RegisterPersistentService<Visitor>(RenderMode.InteractiveServer);

        // Chinese text as it is, not as character references of eight bytes each; what matters in HTML stays escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        return services
            .AddSingleton<AskStream>(provider => provider.GetRequiredService<Answerer>().StreamAsync)
            .AddScoped<Visitor>()
            .AddScoped<Texts>()
            .AddScoped<Shelves>()
            .AddTransient<Dialogue>();
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(endpoint => endpoint.RequestDelegate = WithHeaders(endpoint.RequestDelegate!));

        return app;
    }

    private static RequestDelegate WithHeaders(RequestDelegate page) => context =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";

        return page(context);
    };
}
