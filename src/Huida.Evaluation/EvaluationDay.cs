namespace Huida.Evaluation;

/// <summary>A clock that stands at noon of the day on which labelled questions are asked, so that "next Monday" means the same in every run. Durations still pass.</summary>
internal sealed class EvaluationDay : TimeProvider
{
    public DateOnly Today { get; set; } = new(2026, 1, 1);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0), TimeSpan.Zero);
}
