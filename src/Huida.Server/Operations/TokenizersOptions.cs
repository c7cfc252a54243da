using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Huida.Server.Operations;

/// <summary>Which tokenizers can be chosen beside Huida's own, read from the <c>Huida:Tokenizers</c> section.</summary>
internal sealed record TokenizersOptions
{
    public const string Section = "Huida:Tokenizers";

    /// <summary>Files, or folders of models, by the name to choose them by; beside what lies in the folder <c>tokenizers</c> of the data folder.</summary>
    public IReadOnlyDictionary<string, string> Files { get; init; } = new Dictionary<string, string>();

    /// <summary>A larger file is not loaded.</summary>
    [Range(1L, 1_000_000_000L)]
    public long MaxFileBytes { get; init; } = 64_000_000;

    /// <summary>How many are held in memory; further ones are not loaded.</summary>
    [Range(0, 1000)]
    public int MaxCount { get; init; } = 16;

    /// <summary>The longest text that the server takes, in UTF-16 units.</summary>
    [Range(1, 1_000_000)]
    public int MaxTextLength { get; init; } = 100_000;
}

[OptionsValidator]
internal sealed partial class TokenizersOptionsValidator : IValidateOptions<TokenizersOptions>;
