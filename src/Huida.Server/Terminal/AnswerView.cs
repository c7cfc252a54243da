using System.Globalization;
using Huida.Answering;
using Huida.Server.Api;
using Huida.Server.Words;
using Route = Huida.Answering.Route;

namespace Huida.Server.Terminal;

/// <summary>An answer for the terminal: the answer first, then numbered sources, then one dim line on how it came about.</summary>
internal sealed class AnswerView(Screen screen, string? serverAddress, TimeSpan elapsed)
{
    private Messages Messages => screen.Messages;

    public void Write(AnswerJson answer)
    {
        screen.Line(answer.Answer);
        WriteRows(answer);
        if (answer.Citations.Count > 0 || answer.Suggestions.Count > 0)
        {
            screen.Line();
        }

        for (int i = 0; i < answer.Citations.Count; i++)
        {
            screen.Line(Messages.Format("Answer.Source", i + 1, Describe(answer.Citations[i])));
        }

        WriteSuggestions(answer);
        screen.Line();
        screen.Line(Summary(answer), isDim: true);
        if (screen.IsVerbose)
        {
            WriteTrace(answer);
        }
    }

    // One value stands in the sentence already.
    private void WriteRows(AnswerJson answer)
    {
        var rows = new RowsView(screen);
        if (answer is { Columns: { } columns, Rows: { } found, Sql: { } sql, Parameters: { } parameters })
        {
            if (found.Count > 1 || columns.Count > 1)
            {
                rows.Write(columns, found, answer.Truncated == true);
            }

            screen.Line();
            rows.WriteSql(sql, parameters, isDim: true);
        }

        if (answer.Alternatives.Count > 0)
        {
            screen.Line();
            rows.Write(answer.Alternatives);
        }
    }

    private string Describe(CitationJson citation)
    {
        if (citation.Kind == CitationKind.Rows)
        {
            return Messages.Format("Answer.Database", citation.Document);
        }

        string source = citation.Page is { } page ? Messages.Format("Answer.Page", citation.Document, page) : citation.Document;

        return citation.Kind == CitationKind.Passage && serverAddress is not null
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{source}  {serverAddress}/documents/{citation.Id}?revision={citation.Revision}&start={citation.Start}&end={citation.End}")
            : source;
    }

    private void WriteSuggestions(AnswerJson answer)
    {
        if (answer.Suggestions.Count == 0)
        {
            return;
        }

        screen.Line(Messages["Answer.Suggestions"]);
        foreach (var suggestion in answer.Suggestions)
        {
            screen.Line(Messages.Format("Answer.Suggestion", suggestion.Text));
        }
    }

    private string Summary(AnswerJson answer) => answer.Route == Route.None
        ? Messages.Format("Answer.Summary.None", elapsed.TotalMilliseconds, answer.Conversation)
        : Messages.Format("Answer.Summary", Messages.Word(answer.Route), answer.Confidence, elapsed.TotalMilliseconds, answer.Conversation);

    private void WriteTrace(AnswerJson answer)
    {
        foreach (var step in answer.Trace)
        {
            screen.Line(
                Messages.Format("Answer.Step", Messages.Word(step.Stage), step.Milliseconds, step.Confidence, step.Note), isDim: true);
        }
    }
}
