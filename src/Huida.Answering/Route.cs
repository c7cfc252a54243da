namespace Huida.Answering;

/// <summary>Where an answer came from.</summary>
public enum Route
{
    None,
    Faq,
    Passage,
}
