namespace Huida.TextToSql.Linking;

/// <summary>What a phrase of a schema means, and how surely when the question says just this phrase.</summary>
internal sealed record NamedTarget(LinkTarget Target, double Weight);
