using Huida.Knowledge.Extraction;
using Huida.Knowledge.Ingesting;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;

namespace Huida.Server.Clients;

/// <summary>An ingestion whose files are sent one by one. Each that is acknowledged stays, whatever stops the rest.</summary>
internal sealed class RemoteIngestion(
    IngestOrder order, IReadOnlyList<SourceFile> files, Func<string, bool> supports, Messages messages, IProgress<IngestProgress>? progress)
{
    private readonly List<FailedFileJson> _failed = [];
    private readonly List<string> _unreadable = [];

    /// <summary>What is to be said once all files were sent; null where that says nothing about other documents.</summary>
    public FinishIngestionJson? Finish => order.Prune || files.Any(file => !file.IsNamed)
        ? new FinishIngestionJson([.. files.Select(file => file.Source)], _unreadable, order.Prune && _failed.Count < files.Count)
        : null;

    public async Task<Outcome<IngestJson>> SendAsync(
        Func<SourceFile, string, HttpContent, Task<Outcome<IngestJson>>> send, CancellationToken cancellationToken)
    {
        string groups = string.Concat(order.Groups.Select(group => $"&group={Uri.EscapeDataString(group)}"));
        var sum = new IngestJson(0, 0, 0, [], []);
        long bytesTotal = files.Sum(file => file.Bytes);
        long bytesDone = 0;
        for (int i = 0; i < files.Count; i++)
        {
            switch (await SendAsync(files[i], groups, send, cancellationToken))
            {
                case Outcome<IngestJson>.Done(var one):
                    sum = sum with { Added = sum.Added + one.Added, Changed = sum.Changed + one.Changed, Unchanged = sum.Unchanged + one.Unchanged };
                    _failed.AddRange(one.Failed);
                    break;
                case Outcome<IngestJson>.Failed({ Code: ProblemCode.TooLarge or ProblemCode.BadSource } problem):
                    _failed.Add(new FailedFileJson(files[i].Source, problem.Message, problem.Remedy));
                    break;
                case var stopped:
                    return stopped;
            }

            bytesDone += files[i].Bytes;
            progress?.Report(new IngestProgress(i + 1, files.Count, bytesDone, bytesTotal, files[i].Source));
        }

        return sum with { Failed = _failed };
    }

    private async Task<Outcome<IngestJson>> SendAsync(
        SourceFile file, string groups, Func<SourceFile, string, HttpContent, Task<Outcome<IngestJson>>> send, CancellationToken cancellationToken)
    {
        if (!file.IsNamed && !supports(file.Source))
        {
            return new IngestJson(0, 0, 0, [], []);
        }

        try
        {
            await using var content = await file.OpenAsync(cancellationToken);

            return await send(file, groups, new StreamContent(content));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            _unreadable.Add(file.Source);

            return new IngestJson(0, 0, 0, [], [FailedFileJson.From(new FailedFile(file.Source, ReadFailure.Unavailable), messages)]);
        }
    }
}
