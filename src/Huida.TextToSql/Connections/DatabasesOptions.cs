using System.ComponentModel.DataAnnotations;
using Huida.TextToSql.Values;
using Microsoft.Extensions.Options;

namespace Huida.TextToSql.Connections;

/// <summary>Which databases may be opened and how much of them is held, read from the <c>Huida:Databases</c> section.</summary>
public sealed record DatabasesOptions
{
    public const string Section = "Huida:Databases";

    /// <summary>Within the data folder: files that Huida itself put there. They go when their database is purged.</summary>
    public const string OwnFolder = "databases";

    /// <summary>File databases open only below these, and below the data folder.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Memory for the values of one database.</summary>
    [Range(1, 2000)]
    public int IndexMegabytes { get; init; } = 96;

    /// <summary>A longer cell is no value that a question would name.</summary>
    [Range(1, 1000)]
    public int LongestValue { get; init; } = 80;

    internal ValueIndexLimits Limits => new() { MaxBytes = IndexMegabytes * 1024L * 1024, MaxLength = LongestValue };
}

[OptionsValidator]
internal sealed partial class DatabasesOptionsValidator : IValidateOptions<DatabasesOptions>;
