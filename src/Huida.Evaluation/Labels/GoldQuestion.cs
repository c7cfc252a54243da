namespace Huida.Evaluation.Labels;

/// <summary>A labelled question whose label was found in the store.</summary>
public sealed record GoldQuestion(LabelledQuestion Label, DateOnly Today, Gold Gold)
{
    public string Text => Label.Question;
}
