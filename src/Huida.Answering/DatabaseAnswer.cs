using System.Diagnostics;
using System.Globalization;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Forms;
using Huida.Tokenization;

namespace Huida.Answering;

/// <summary>What a database gave as the answer to a question: how the question was read, how the database was asked, the rows.</summary>
/// <param name="Database">Its name.</param>
/// <param name="Sql">As it was run, with <paramref name="Parameters"/>.</param>
/// <param name="ShownSql">The same to be read, with the parameters' values in their places.</param>
/// <param name="Rows">Each in the order of <paramref name="Columns"/>; cells as <see cref="CellText"/> has them.</param>
/// <param name="Total">How many rows there are; more than <paramref name="Rows"/> where these were cut, null where nobody counted further.</param>
/// <param name="Chart">Null where a picture would say no more than the table.</param>
public sealed record DatabaseAnswer(
    string Database,
    SpokenReading Reading,
    string Sql,
    IReadOnlyList<AnsweredParameter> Parameters,
    string ShownSql,
    IReadOnlyList<AnsweredColumn> Columns,
    IReadOnlyList<IReadOnlyList<object?>> Rows,
    int? Total,
    Chart? Chart)
{
    public bool IsCut => Total != Rows.Count;

    internal static DatabaseAnswer From(DatabaseMatch match, Language language)
    {
        AnsweredColumn[] columns = [.. match.Table.Columns.Zip(match.Columns(language), (column, shown) => new AnsweredColumn(column.Name, shown))];

        return new DatabaseAnswer(
            match.Database.Registered.Name,
            match.Say(language),
            match.Sql.Text,
            [.. match.Sql.Parameters.Select(parameter => new AnsweredParameter(parameter.Name, ValueOf(parameter.Value)))],
            match.ShownSql,
            columns,
            match.Table.Rows,
            match.Table.Total,
            Chart.Of(columns, match.Table.Rows, match.Table.IsTruncated));
    }

    private static object ValueOf(Operand.Constant constant) => constant switch
    {
        Operand.Constant.Text(var text) => text,
        Operand.Constant.Number(var number) => number,
        Operand.Constant.Date(var day) => day.ToString("O", CultureInfo.InvariantCulture),
        Operand.Constant.Boolean(var isTrue) => isTrue,
        _ => throw new UnreachableException(),
    };
}

/// <param name="Name">With its @.</param>
/// <param name="Value">A cell's.</param>
public sealed record AnsweredParameter(string Name, object? Value);

/// <summary>One of several near-equal readings of a question, to be chosen.</summary>
/// <param name="Reading">In the answer's language.</param>
/// <param name="RowCount">How many rows it gives; null where nobody counted to the end.</param>
/// <param name="Id">Names it when the question is asked again with the choice made.</param>
public sealed record ReadingChoice(string Reading, string Database, string Sql, int? RowCount, string Id)
{
    internal static ReadingChoice From(DatabaseMatch match, Language language) => new(
        match.Say(language).Text,
        match.Database.Registered.Name,
        match.ShownSql,
        match.Table.Total,
        match.Choice);
}
