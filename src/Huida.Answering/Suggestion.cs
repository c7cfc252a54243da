namespace Huida.Answering;

/// <summary>A question that is close to what was asked, and the route that would answer it.</summary>
public sealed record Suggestion(string Text, Route Route);
