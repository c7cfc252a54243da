using Huida.TextToSql.Answers;
using Huida.TextToSql.Connections;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Answering;

/// <summary>What one database says to a question, whatever else could answer it.</summary>
/// <param name="Form">The query form, to be read by whoever knows the schema.</param>
/// <param name="Confidence">That it is right, where the question is for this database at all.</param>
/// <param name="Alternatives">Nearly as good readings.</param>
public sealed record DirectAnswer(string Form, DatabaseAnswer Rows, double Confidence, IReadOnlyList<ReadingChoice> Alternatives);

/// <summary>Asks one database alone, and gives its best reading however unsure.</summary>
public sealed class DatabaseAnswerer(QuestionReader reader, DatabaseQuestions databases, Calibration calibration, TimeProvider time)
{
    /// <param name="choice">The reading that is meant; null is the best.</param>
    /// <param name="language">Of the words; null follows the question.</param>
    /// <returns>Null where the question names nothing of the database.</returns>
    public async Task<DirectAnswer?> AskAsync(
        string question, QueryableDatabase database, string? choice, Language? language, CancellationToken cancellationToken)
    {
        var reading = reader.Read(new Question(question, DateOnly.FromDateTime(time.GetLocalNow().DateTime)));
        if ((await databases.AskAsync(database, reading, choice, cancellationToken)).Matches is not [var match, ..])
        {
            return null;
        }

        var spoken = language ?? reading.Language;

        return new DirectAnswer(
            FormText.Write(match.Reading.Form),
            DatabaseAnswer.From(match, spoken),
            calibration.Confidence(new Candidate.Rows(match with { Rivals = [] })),
            [.. match.Rivals.Select(rival => ReadingChoice.From(rival, spoken))]);
    }
}
