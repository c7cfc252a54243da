using System.Text.Encodings.Web;
using System.Text.Unicode;
using Huida.Server.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Huida.Server.Components;

/// <summary>The web pages: asking, and documents as readable text.</summary>
public static class Pages
{
    /// <summary>Everything that a page needs is served by this host; nothing else may be loaded, run, framed or sent to.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>What every page needs.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents()
            .AddInteractiveServerComponents()
            .Services.AddRazorComponents().RegisterPersistentService<Visitor>(RenderMode.InteractiveServer);

        // Chinese text as it is, not as character references of eight bytes each; what matters in HTML stays escaped.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));

        return services
            .AddScoped<Visitor>()
            .AddScoped<Texts>()
            .AddScoped<Shelves>();
    }

    public static WebApplication MapPages(this WebApplication app)
    {
        // The errors of pages are pages; those of the API stay values.
        app.UseWhen(IsForPeople, pages => pages
            .UseExceptionHandler(new ExceptionHandlerOptions
            {
                ExceptionHandler = context => ShowAsync<ErrorPage>(context, StatusCodes.Status500InternalServerError),
                CreateScopeForErrors = true,
            })
            .UseStatusCodePages(status => status.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
                ? ShowAsync<NotFoundPage>(status.HttpContext, StatusCodes.Status404NotFound)
                : Task.CompletedTask));
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .AllowAnonymous() // a refusal is a page too
            .Add(endpoint => endpoint.RequestDelegate = OnlyToAskers(endpoint.RequestDelegate!));

        return app;
    }

    private static bool IsForPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api") && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);

    // Around every endpoint of the pages, their socket included: whoever may not ask gets a page that says so, and nothing else.
    private static RequestDelegate OnlyToAskers(RequestDelegate page) => async context =>
    {
        var authorization = context.RequestServices.GetRequiredService<IAuthorizationService>();
        if ((await authorization.AuthorizeAsync(context.User, Operation.Ask)).Succeeded)
        {
            AddHeaders(context);
            await page(context);
        }
        else
        {
            await ShowAsync<ClosedPage>(context, StatusCodes.Status401Unauthorized);
        }
    };

    private static Task ShowAsync<T>(HttpContext context, int status)
    {
        AddHeaders(context);

        return new RazorComponentResult<App>(new { Instead = typeof(T) }) { StatusCode = status }.ExecuteAsync(context);
    }

    private static void AddHeaders(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
    }
}
