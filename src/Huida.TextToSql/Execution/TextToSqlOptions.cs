using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Huida.TextToSql.Execution;

/// <summary>How much a query may take and give, read from the <c>Huida:TextToSql</c> section.</summary>
public sealed record TextToSqlOptions
{
    public const string Section = "Huida:TextToSql";

    /// <summary>Rows given; that there are more is said.</summary>
    [Range(1, 1_000_000)]
    public int MaxRows { get; init; } = 1000;

    /// <summary>After which a query is stopped.</summary>
    [Range(typeof(TimeSpan), "00:00:00.050", "00:10:00")]
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Bytes of a cell given; a longer text ends with an ellipsis.</summary>
    [Range(100, 10_000_000)]
    public int MaxCellBytes { get; init; } = 20_000;
}

[OptionsValidator]
internal sealed partial class TextToSqlOptionsValidator : IValidateOptions<TextToSqlOptions>;
