namespace Huida.Evaluation.Tokenization;

/// <param name="Count">How many texts the file holds.</param>
/// <param name="Differences">How many answers differ from the reference's.</param>
public sealed record GoldenResult(string Name, int Count, int Differences);

/// <summary>Precision, recall and F1 of whole words.</summary>
public sealed record SegmentationScore(string Set, string Segmenter, double Precision, double Recall, double F1);

/// <summary>Whether the tokenizers equal their references, and how well Chinese is cut.</summary>
/// <param name="Count">How many texts all files hold.</param>
/// <param name="Differences">Over all golden files; anything above 0 is a defect.</param>
public sealed record TokenizationReport(
    string Suite, int Count, int Differences, IReadOnlyList<GoldenResult> ByFile, IReadOnlyList<SegmentationScore> Segmentation);

/// <param name="Details">Every difference, to look into.</param>
public sealed record TokenizationOutcome(TokenizationReport Report, IReadOnlyList<GoldenDifference> Details);
