using System.Diagnostics;
using Huida.Generation;
using Huida.TextToSql.Answers;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Answering;

/// <summary>A worded candidate with the citation it rests on, not yet checked.</summary>
public sealed record DraftedAnswer(string Text, Citation Citation)
{
    /// <summary>Null where no database was asked.</summary>
    public DatabaseAnswer? Rows { get; init; }
}

/// <summary>Hands a candidate to generation as evidence, and turns what comes back into text and citation.</summary>
public sealed class AnswerDrafting(MatchedWords matchedWords)
{
    public DraftedAnswer Draft(Candidate candidate, Reading reading, Language language) => candidate switch
    {
        Candidate.Faq(var match) => Draft(match, reading, language),
        Candidate.Passage(var match) => Draft(match, reading, language),
        Candidate.Rows(var match) => Draft(match, language),
        _ => throw new UnreachableException(),
    };

    private DraftedAnswer Draft(Matching.FaqMatch match, Reading reading, Language language)
    {
        var entry = match.Entry;
        var draft = AnswerWriter.Write(new Evidence.FaqEntry(entry.Answer), language);

        return new DraftedAnswer(
            draft.Text,
            new Citation(
                CitationKind.Faq, entry.Id, entry.Revision, entry.Question, Page: null, 0, entry.Answer.Length, entry.Answer,
                matchedWords.Find(reading, entry.Answer)));
    }

    private DraftedAnswer Draft(Matching.PassageMatch match, Reading reading, Language language)
    {
        var passage = match.Passage;
        var window = new TextRange(match.Window.Start - passage.Start, match.Window.End - passage.Start);
        var draft = AnswerWriter.Write(new Evidence.Passage(passage.Title, passage.TableHeader, passage.Text, window), language);
        string quoted = draft.Quoted.Of(passage.Text).ToString();

        return new DraftedAnswer(
            draft.Text,
            new Citation(
                CitationKind.Passage, passage.Document, passage.Revision, passage.Source, passage.Page,
                passage.Start + draft.Quoted.Start, passage.Start + draft.Quoted.End, quoted, matchedWords.Find(reading, quoted)));
    }

    private static DraftedAnswer Draft(DatabaseMatch match, Language language)
    {
        var rows = DatabaseAnswer.From(match, language);
        var draft = AnswerWriter.Write(
            new Evidence.Table(
                rows.Reading.Text,
                [.. rows.Columns.Select(column => column.Shown.Label)],
                [.. rows.Rows.Select(row => row.Zip(rows.Columns, (cell, column) => CellText.WriteWithUnit(cell, column.Shown, language)).ToArray())],
                rows.Total),
            language);
        var database = match.Database.Registered;

        return new DraftedAnswer(
            draft.Text, new Citation(CitationKind.Rows, database.Id, database.Revision, database.Name, Page: null, 0, rows.ShownSql.Length, rows.ShownSql, []))
        {
            Rows = rows,
        };
    }
}
