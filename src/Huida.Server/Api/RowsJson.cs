using System.Diagnostics.CodeAnalysis;
using Huida.Answering;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Schemas;

namespace Huida.Server.Api;

/// <summary>What a question was read as; <paramref name="Parts"/> count in the question.</summary>
internal sealed record ReadingJson(string Text, IReadOnlyList<ReadingPart> Parts)
{
    [return: NotNullIfNotNull(nameof(reading))]
    public static ReadingJson? From(SpokenReading? reading) => reading is null ? null : new ReadingJson(reading.Text, reading.Parts);
}

internal sealed record ParameterJson(string Name, CellJson Value)
{
    [return: NotNullIfNotNull(nameof(parameters))]
    public static IReadOnlyList<ParameterJson>? From(IReadOnlyList<AnsweredParameter>? parameters) =>
        parameters is null ? null : [.. parameters.Select(parameter => new ParameterJson(parameter.Name, new CellJson(parameter.Value)))];
}

/// <param name="Label">In the answer's language.</param>
/// <param name="IsQuantity">Its numbers measure or count.</param>
/// <param name="Values">What its coded cells mean.</param>
internal sealed record ColumnJson(string Name, ColumnType Type, string Label, string? Unit, bool IsQuantity, IReadOnlyDictionary<string, string> Values)
{
    [return: NotNullIfNotNull(nameof(columns))]
    public static IReadOnlyList<ColumnJson>? From(IReadOnlyList<AnsweredColumn>? columns) => columns is null ? null :
    [
        .. columns.Select(column => new ColumnJson(
            column.Name, column.Shown.Type, column.Shown.Label, column.Shown.Unit, column.Shown.IsQuantity, column.Shown.Meanings)),
    ];

    /// <summary>As <see cref="CellText"/> takes it.</summary>
    public ShownColumn ToShown() => new(Label, Type, Unit, IsQuantity, Values);
}

/// <param name="RowCount">Null where nobody counted to the end.</param>
/// <param name="Choice">Answers with this reading, when the question is asked again with it.</param>
internal sealed record AlternativeJson(string Reading, string Sql, int? RowCount, string Choice)
{
    public static AlternativeJson From(ReadingChoice choice) => new(choice.Reading, choice.Sql, choice.RowCount, choice.Id);
}
