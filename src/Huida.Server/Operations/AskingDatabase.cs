using System.Diagnostics;
using Huida.Answering;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Storage;
using Huida.TextToSql.Connections;
using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Server.Operations;

/// <summary>Asks one database by its name, whatever the other routes would say.</summary>
internal sealed class AskingDatabase(ConnectedDatabases databases, DatabaseAnswerer answerer, IOptionsMonitor<AnsweringOptions> options)
{
    public async Task<Outcome<SqlJson>> AskAsync(
        string name, AskDatabaseJson asked, Scope scope, Messages messages, CancellationToken cancellationToken)
    {
        if (QuestionCheck.Refuse(asked.Question, asked.Language, asked.Choice, options.CurrentValue.MaxQuestionLength, messages) is { } problem)
        {
            return problem;
        }

        // Whoever names a database waits until it is read.
        var listed = await databases.ListAsync(scope, Timeout.InfiniteTimeSpan, cancellationToken);
        Language? language = asked.Language is { } tag && LanguageTag.TryParse(tag, out var wanted) ? wanted : null;

        return listed.FirstOrDefault(database => database.Database.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.State switch
        {
            null => messages.Problem(ProblemCode.UnknownDatabase, name),
            DatabaseState.Broken broken => DescribedDatabases.Problem(broken, messages),
            DatabaseState.Ready(var database, _) =>
                SqlJson.From(await answerer.AskAsync(asked.Question!, database, asked.Choice, language, cancellationToken)),
            _ => throw new UnreachableException(),
        };
    }
}
