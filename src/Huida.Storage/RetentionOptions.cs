using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Huida.Storage;

/// <summary>How long what was deleted or replaced stays readable, read from the <c>Huida:Retention</c> section.</summary>
public sealed record RetentionOptions
{
    public const string Section = "Huida:Retention";

    /// <summary>How long a deletion can be undone.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan Undo { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an earlier revision can be read after a later one replaced it.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "3650.00:00:00")]
    public TimeSpan Revisions { get; init; } = TimeSpan.FromDays(90);
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
