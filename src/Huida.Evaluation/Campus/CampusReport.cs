namespace Huida.Evaluation.Campus;

/// <summary>How well the sample's labelled questions are answered.</summary>
/// <param name="Accuracy">Share of the answerable that got a right answer.</param>
/// <param name="Refused">Share of the unanswerable that got none.</param>
/// <param name="RefusedClose">The same, of those near to what the documents are about.</param>
/// <param name="InvalidSql">Queries that a database refused to run.</param>
/// <param name="MeetsFloors">Null where no floor is set: they are for the measured part.</param>
public sealed record CampusReport(
    string Suite,
    Part Part,
    int Count,
    Latency Milliseconds,
    double Accuracy,
    double Refused,
    double RefusedClose,
    double RefusedFar,
    int InvalidSql,
    CampusKinds ByKind,
    CampusLanguages ByLanguage,
    CampusMisses Misses,
    bool? MeetsFloors)
{
    /// <summary>What the measured part must reach.</summary>
    public const double AccuracyFloor = 0.90;

    /// <inheritdoc cref="AccuracyFloor"/>
    public const double RefusedFloor = 0.95;
}

/// <summary>How many questions, and how many of them came out right.</summary>
public sealed record Tally(int Count, int Right)
{
    /// <summary>0 of nothing.</summary>
    public double Share => Count == 0 ? 0 : (double)Right / Count;

    internal static Tally Of(IEnumerable<bool> isRight)
    {
        bool[] all = [.. isRight];

        return new Tally(all.Length, all.Count(right => right));
    }
}

public sealed record CampusKinds(Tally Faq, Tally Passage, Tally Database, Tally None);

public sealed record CampusLanguages(LanguageFigures Zh, LanguageFigures En);

public sealed record LanguageFigures(int Count, double Accuracy, double Refused);

/// <summary>How many misses of each cause.</summary>
public sealed record CampusMisses(int NotFound, int WrongSentences, int Outranked, int OtherRoute, int Withheld, int Unanswerable);
