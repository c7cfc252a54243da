namespace Huida.Answering;

/// <summary>Where an answer came from.</summary>
public enum Route
{
    None,
    Faq,
    Passage,

    /// <summary>The rows of a database.</summary>
    Sql,

    /// <summary>No answer yet: the question can be read in ways that give different rows, and who asked is to choose.</summary>
    Clarify,
}
