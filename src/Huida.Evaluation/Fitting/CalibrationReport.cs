using Huida.Answering;

namespace Huida.Evaluation.Fitting;

/// <summary>
/// Curves fitted on labelled questions, and how well they will do. The curves are of all questions; every figure is by cross-validation:
/// each question is judged by curves that were fitted without it.
/// </summary>
public sealed record CalibrationReport(int Questions, ConfidenceCurves Curves, RouteFit Faq, RouteFit Passage, RouteFit Sql, ExpectedAnswers Expected);

/// <param name="Samples">Candidates that the curve was fitted on.</param>
/// <param name="Right">Those of them that are right.</param>
/// <param name="IsFitted">False where the samples are too few or all alike: the route keeps the curve that it had.</param>
/// <param name="LogLoss">Mean of −ln of the probability given to what came out; 0.69 is a coin.</param>
/// <param name="Brier">Mean squared difference of confidence and outcome (Brier, 1950); 0.25 is a coin.</param>
public sealed record RouteFit(int Samples, int Right, bool IsFitted, double LogLoss, double Brier);

/// <summary>What choosing by these curves comes to at the threshold.</summary>
/// <param name="Answered">Of the answerable, rightly or not.</param>
/// <param name="Refused">Of the unanswerable.</param>
public sealed record ExpectedAnswers(double Threshold, int Answerable, int Answered, int Right, int Unanswerable, int Refused);
