using Huida.Server.Api;
using Huida.Server.Words;

namespace Huida.Server.Terminal;

/// <summary>What an ingestion or an import did: the counts, then what failed, grouped by reason, with what to do.</summary>
internal sealed class IngestView(Screen screen)
{
    private const int MostMissing = 20;

    private Messages Messages => screen.Messages;

    public void Write(IngestJson report, bool pruned)
    {
        screen.Line(Messages.Format("Ingest.Counts", report.Added, report.Changed, report.Unchanged, report.Failed.Count));
        WriteFailed(report.Failed.GroupBy(failed => (failed.Reason, failed.Remedy), failed => failed.File));
        if (report.Missing.Count == 0)
        {
            return;
        }

        screen.Line(Messages.Format(pruned ? "Ingest.Pruned" : "Ingest.Missing", report.Missing.Count));
        WriteItems(report.Missing.Take(MostMissing));
        if (report.Missing.Count > MostMissing)
        {
            screen.Line(Messages.Format("Ingest.More", report.Missing.Count - MostMissing));
        }
    }

    public void Write(FaqImportJson report)
    {
        screen.Line(Messages.Format("Ingest.Counts", report.Added, report.Changed, report.Unchanged, report.Failed.Count));
        WriteFailed(report.Failed.GroupBy(failed => (failed.Reason, failed.Remedy), failed => Messages.Format("Faq.Row", failed.Row)));
    }

    private void WriteFailed(IEnumerable<IGrouping<(string Reason, string Remedy), string>> groups)
    {
        foreach (var group in groups)
        {
            screen.Line();
            screen.Line(Messages.Format("Failure.Group", group.Key.Reason, group.Key.Remedy));
            WriteItems(group);
        }
    }

    private void WriteItems(IEnumerable<string> items)
    {
        foreach (string item in items)
        {
            screen.Line($"  {item}");
        }
    }
}
