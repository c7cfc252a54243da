namespace Huida.TextToSql.Values;

/// <summary>How much of a database's texts a <see cref="ValueIndex"/> takes in.</summary>
public sealed record ValueIndexLimits
{
    /// <summary>A longer text, in characters, is prose and no name that a question would repeat.</summary>
    public int MaxLength { get; init; } = 80;

    public int MaxValuesPerColumn { get; init; } = 1_000_000;

    /// <summary>Of the whole index. A column takes no more than half of what the columns before it left, so that a column of codes leaves room for one of names.</summary>
    public long MaxBytes { get; init; } = 96 * 1024 * 1024;
}

/// <summary>What of a column a <see cref="ValueIndex"/> does not know: questions cannot name it.</summary>
/// <param name="TooLong">Cells whose text is too long.</param>
/// <param name="TooMany">Different values for which there was no room.</param>
public sealed record LeftOutValues(Schemas.ColumnName Column, long TooLong, long TooMany);
