using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Huida.Storage;

/// <summary>Where everything is kept, read from the <c>Huida:Storage</c> section.</summary>
public sealed record StorageOptions
{
    public const string Section = "Huida:Storage";

    /// <summary>The data folder: database (unless PostgreSQL is set), originals, indexes, owner lock.</summary>
    [Required]
    public string DataFolder { get; init; } = "huida-data";

    /// <summary>A PostgreSQL connection string; without one the store is a SQLite file in the data folder.</summary>
    public string? PostgreSql { get; init; }
}

[OptionsValidator]
internal sealed partial class StorageOptionsValidator : IValidateOptions<StorageOptions>;
