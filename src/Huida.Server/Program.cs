using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Commands;
using Huida.Server.Components;
using Huida.Server.Components.Ask;
using Huida.Server.Endpoints;
using Huida.Server.Operations;
using Huida.Server.Starting;
using Huida.Server.Terminal;
using Huida.Tokenization;

return await CommandLine.RunAsync(args, ServeAsync);

static async Task<int> ServeAsync(ServeRequest request, CancellationToken cancellationToken)
{
    var words = Task.Run(WordLists.Load, cancellationToken); // as long as all of the following, side by side
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = request.Settings, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseStaticWebAssets(); // pages are served from build output too
    builder.WebHost.UseDefaultUrl(builder.Configuration);
    builder.Logging.ClearProviders().AddCommandLog(request.Screen.IsVerbose);

    builder.Services
        .AddOperations()
        .AddAccess()
        .AddApi()
        .AddStarting()
        .AddPages()
        .AddAskPage();

    var app = builder.Build();

    app.UseApiErrors();
    app.UseAccess();
    app.MapAnswers();
    app.MapConversations();
    app.MapDocuments();
    app.MapKnowledgeBases();
    app.MapIngestion();
    app.MapDatabases();
    app.MapCalibration();
    app.MapTokenizers();
    app.MapHealth();
    app.MapApiReference();
    app.MapPages();

    await words;

    return await app.ServeAsync(request.Screen, cancellationToken);
}
