using System.Globalization;
using System.Text.Json;

namespace Huida.Evaluation.Labels;

/// <summary>Reads files of labelled questions: <c>{ "today", "questions": [{ "question", "kind", … }] }</c>; docs/evaluation.md has the format.</summary>
public static class LabelledQuestions
{
    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static async Task<LabelResult<LabelledSet>> ReadAsync(string path, CancellationToken cancellationToken)
    {
        string name = Path.GetFileName(path);
        try
        {
            await using var content = File.OpenRead(path);
            return await ReadAsync(content, name, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Bad(new LabelFault(name, null, LabelProblem.Unreadable, path));
        }
    }

    /// <param name="file">The name that faults give.</param>
    public static async Task<LabelResult<LabelledSet>> ReadAsync(Stream content, string file, CancellationToken cancellationToken)
    {
        try
        {
            using var json = await JsonDocument.ParseAsync(content, Lenient, cancellationToken);
            return Read(json.RootElement, file);
        }
        catch (JsonException exception)
        {
            string? line = (exception.LineNumber + 1)?.ToString(CultureInfo.InvariantCulture);
            return Bad(new LabelFault(file, null, LabelProblem.NotJson, line));
        }
    }

    private static LabelResult<LabelledSet> Read(JsonElement root, string file)
    {
        string? today = Text(root, "today");
        if (!DateOnly.TryParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Bad(new LabelFault(file, null, LabelProblem.NoToday, today));
        }

        if (!root.TryGetProperty("questions", out var entries) || entries.ValueKind != JsonValueKind.Array || entries.GetArrayLength() == 0)
        {
            return Bad(new LabelFault(file, null, LabelProblem.NoQuestions, null));
        }

        var questions = new List<LabelledQuestion>();
        foreach (var entry in entries.EnumerateArray())
        {
            var (question, problem, value) = ReadEntry(entry);
            if (question is null)
            {
                return Bad(new LabelFault(file, questions.Count + 1, problem, value));
            }

            questions.Add(question);
        }

        return new LabelResult<LabelledSet>.Good(new LabelledSet(file, day, questions));
    }

    private static (LabelledQuestion? Question, LabelProblem Problem, string? Value) ReadEntry(JsonElement entry)
    {
        if (Text(entry, "question") is not { } question)
        {
            return (null, LabelProblem.NoQuestion, null);
        }

        return Text(entry, "kind") switch
        {
            "faq" => Text(entry, "entry") is { } faq
                ? (new LabelledQuestion.Faq(question, faq), default, null)
                : (null, LabelProblem.NoEntry, question),
            "passage" => ReadPassage(entry, question),
            "database" => Text(entry, "sql") is { } sql
                ? (new LabelledQuestion.Database(question, sql), default, null)
                : (null, LabelProblem.NoSql, question),
            "none" => (new LabelledQuestion.None(question, entry.TryGetProperty("close", out var close) && close.ValueKind == JsonValueKind.True), default, null),
            var kind => (null, LabelProblem.UnknownKind, kind ?? question),
        };
    }

    private static (LabelledQuestion? Question, LabelProblem Problem, string? Value) ReadPassage(JsonElement entry, string question)
    {
        if (Text(entry, "document") is not { } document)
        {
            return (null, LabelProblem.NoDocument, question);
        }

        if (Text(entry, "quote") is not { } quote)
        {
            return (null, LabelProblem.NoQuote, question);
        }

        string[] accepted = entry.TryGetProperty("accepted", out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Where(IsText).Select(item => item.GetString()!)]
            : [];

        return accepted.Length == 0
            ? (null, LabelProblem.NoAccepted, question)
            : (new LabelledQuestion.Passage(question, document, quote, accepted), default, null);
    }

    private static string? Text(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(name, out var value) && IsText(value) ? value.GetString() : null;

    private static bool IsText(JsonElement value) => value.ValueKind == JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString());

    private static LabelResult<LabelledSet> Bad(LabelFault fault) => new LabelResult<LabelledSet>.Bad(fault);
}
