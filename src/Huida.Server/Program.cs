using Huida.Answering;
using Huida.Knowledge;
using Huida.Server.Commands.Evaluating;
using Huida.Server.Components;
using Huida.Tokenization;

if (args is ["eval" or "calibrate", ..])
{
    return await new System.CommandLine.RootCommand { EvalCommand.Create(Language.English), CalibrateCommand.Create(Language.English) }.Parse(args).InvokeAsync();
}

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

builder.Services
    .AddKnowledge()
    .AddAnswering()
    .AddPages();

var app = builder.Build();

app.MapPages();

app.Run();

return 0;
