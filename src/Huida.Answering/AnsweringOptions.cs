using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Huida.Answering;

/// <summary>Settings of the way of a question, read from the <c>Huida:Answering</c> section.</summary>
public sealed record AnsweringOptions
{
    public const string Section = "Huida:Answering";

    /// <summary>UTF-16 units. A longer question is refused.</summary>
    [Range(1, 100_000)]
    public int MaxQuestionLength { get; init; } = 2_000;

    /// <summary>How long a route may take; a late one is named in the trace.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan RouteDeadline { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Answers less likely than this to be right are not given.</summary>
    [Range(0.0, 1.0)]
    public double Threshold { get; init; } = 0.5;
}

[OptionsValidator]
internal sealed partial class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>;
