using Huida.Answering;
using Huida.Knowledge;
using Huida.Server.Components;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();

builder.Services
    .AddKnowledge()
    .AddAnswering()
    .AddPages();

var app = builder.Build();

app.MapPages();

app.Run();
