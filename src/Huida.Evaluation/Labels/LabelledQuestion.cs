namespace Huida.Evaluation.Labels;

/// <summary>A question with what answers it, as a person wrote it down. The kinds below are all there are.</summary>
public abstract record LabelledQuestion(string Question)
{
    /// <param name="Entry">The question of the FAQ entry that answers it.</param>
    public sealed record Faq(string Question, string Entry) : LabelledQuestion(Question);

    /// <param name="Document">Its source path.</param>
    /// <param name="Quote">Words of the document, as a reader sees them; white space does not count.</param>
    /// <param name="Accepted">A right answer has one of these.</param>
    public sealed record Passage(string Question, string Document, string Quote, IReadOnlyList<string> Accepted) : LabelledQuestion(Question);

    /// <param name="Sql">Gives the right rows.</param>
    public sealed record Database(string Question, string Sql) : LabelledQuestion(Question);

    /// <param name="IsClose">Near to what the documents are about, so that much of it is found in them.</param>
    public sealed record None(string Question, bool IsClose) : LabelledQuestion(Question);
}

/// <summary>The labelled questions of one file.</summary>
/// <param name="File">Its name, for messages.</param>
/// <param name="Today">The day on which they are asked.</param>
public sealed record LabelledSet(string File, DateOnly Today, IReadOnlyList<LabelledQuestion> Questions);
