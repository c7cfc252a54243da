using System.ComponentModel.DataAnnotations;
using Huida.Tokenization;
using Microsoft.Extensions.Options;

namespace Huida.Knowledge.Extraction;

/// <summary>Settings of reading and cutting documents, read from the <c>Huida:Knowledge</c> section.</summary>
public sealed record KnowledgeOptions
{
    public const string Section = "Huida:Knowledge";

    /// <summary>The most tokens that a chunk holds, by the <see cref="TokenCounter"/>. Another value cuts every document anew.</summary>
    [Range(16, 4_096)]
    public int ChunkTokens { get; init; } = 296;

    /// <summary>A larger file is not read.</summary>
    [Range(1L, 1_000_000_000L)]
    public long MaxFileBytes { get; init; } = 100_000_000;
}

[OptionsValidator]
internal sealed partial class KnowledgeOptionsValidator : IValidateOptions<KnowledgeOptions>;
