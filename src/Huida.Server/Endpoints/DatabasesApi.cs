using Huida.Server.Access;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.TextToSql.Notes;
using Microsoft.AspNetCore.Mvc;

namespace Huida.Server.Endpoints;

internal static class DatabasesApi
{
    private const int MaxBodyBytes = 10_000 + (NotesFile.MaxLength * 4);

    public static IEndpointRouteBuilder MapDatabases(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/databases").WithTags("Databases").WithMetadata(new RequestSizeLimitAttribute(MaxBodyBytes));
        group.MapGet("/", ListAsync)
            .RequireAuthorization(Operation.ListDatabases)
            .WithSummary("The connected databases and whether each can be asked.");
        group.MapPost("/", AddAsync)
            .RequireAuthorization(Operation.AddDatabase)
            .WithSummary("Connects a database, which stays where it is and is only read. A file must lie in a folder that the server allows.")
            .Produces<DatabaseJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest);
        group.MapDelete("/{name}", RemoveAsync)
            .RequireAuthorization(Operation.RemoveDatabase)
            .WithSummary("Takes a database off the list; the database itself is not touched.")
            .Produces<RemovedDatabaseJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPost("/{name}/refresh", RefreshAsync)
            .RequireAuthorization(Operation.RefreshDatabase)
            .WithSummary("Reads its tables and values anew.")
            .Produces<DatabaseJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapGet("/{name}/notes", NotesAsync)
            .RequireAuthorization(Operation.ReadDatabaseNotes)
            .WithSummary("Its notes: how people call what is in it, and what nobody may ask for.")
            .Produces<DatabaseNotesJson>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        group.MapPut("/{name}/notes", SetNotesAsync)
            .RequireAuthorization(Operation.SetDatabaseNotes)
            .WithSummary("Gives it other notes.")
            .Produces<DatabaseJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        group.MapPost("/{name}/sql", AskAsync)
            .RequireAuthorization(Operation.AskDatabase)
            .WithSummary("Asks this database alone: how the question was read, the SQL, the rows.")
            .Produces<SqlJson>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound);

        return routes;
    }

    private static async Task<IResult> AskAsync(
        string name, AskDatabaseJson asked, HttpContext context, AskingDatabase asking, CancellationToken cancellationToken) =>
        (await asking.AskAsync(name, asked, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static Task<DatabasesJson> ListAsync(HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        databases.ListAsync(context.User.Scope, context.Messages, cancellationToken);

    private static async Task<IResult> AddAsync(
        AddDatabaseJson wanted, HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        (await databases.AddAsync(wanted, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> RemoveAsync(
        string name, HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        (await databases.RemoveAsync(name, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> RefreshAsync(
        string name, HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        (await databases.RefreshAsync(name, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> NotesAsync(
        string name, HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        (await databases.NotesAsync(name, context.User.Scope, context.Messages, cancellationToken)).Reply();

    private static async Task<IResult> SetNotesAsync(
        string name, DatabaseNotesJson notes, HttpContext context, NamedDatabases databases, CancellationToken cancellationToken) =>
        (await databases.SetNotesAsync(name, notes, context.User.Scope, context.Messages, cancellationToken)).Reply();
}
