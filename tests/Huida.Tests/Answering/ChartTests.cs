using Huida.Answering;
using Huida.TextToSql.Answers;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.Answering;

public sealed class ChartTests
{
    private static readonly AnsweredColumn Name = Column("name", ColumnType.Text, isQuantity: false);
    private static readonly AnsweredColumn Year = Column("year", ColumnType.Integer, isQuantity: false);
    private static readonly AnsweredColumn Day = Column("day", ColumnType.Date, isQuantity: false);
    private static readonly AnsweredColumn Count = Column("count", ColumnType.Integer, isQuantity: true);

    [Fact]
    public void Of_OneValue_IsANumber()
    {
        var chart = Chart.Of([Count], [[312m]], isCut: false);

        Assert.Equal((ChartKind.Number, null, "count"), (chart!.Kind, chart.X, chart.Y[0]));
    }

    [Fact]
    public void Of_CategoriesWithAQuantity_AreBars()
    {
        var chart = Chart.Of([Count, Name], [[3m, "Law"], [5m, "Physics"]], isCut: false);

        Assert.Equal((ChartKind.Bar, "name", "count"), (chart!.Kind, chart.X, chart.Y[0]));
    }

    [Fact]
    public void Of_YearsOrDays_AreALine()
    {
        Assert.Equal(ChartKind.Line, Chart.Of([Year, Count], [[2024m, 3m], [2025m, 5m], [2026m, 4m]], isCut: false)!.Kind);
        Assert.Equal(ChartKind.Line, Chart.Of([Day, Count], [["2026-01-01", 3m], ["2026-01-02", 5m], ["2026-01-03", 4m]], isCut: false)!.Kind);
        Assert.Equal(ChartKind.Bar, Chart.Of([Year, Count], [[2024m, 3m], [2025m, 5m]], isCut: false)!.Kind);
    }

    [Fact]
    public void Of_WhatATableSaysAsWell_IsNone()
    {
        IReadOnlyList<object?>[] many = [.. Enumerable.Range(0, 31).Select(i => new object?[] { $"n{i}", (decimal)i })];

        Assert.Null(Chart.Of([Name, Count], many, isCut: false));
        Assert.Null(Chart.Of([Name, Count], [["Law", 3m], ["Physics", 5m]], isCut: true));
        Assert.Null(Chart.Of([Name, Count], [["Law", 3m], ["Law", 5m]], isCut: false));
        Assert.Null(Chart.Of([Name, Count], [["Law", 3m], [null, 5m]], isCut: false));
        Assert.Null(Chart.Of([Name, Day, Count], [["Law", "2026-01-01", 3m], ["Physics", "2026-01-01", 5m]], isCut: false));
        Assert.Null(Chart.Of([Name], [["Law"], ["Physics"]], isCut: false));
        Assert.Null(Chart.Of([Count], [], isCut: false));
    }

    private static AnsweredColumn Column(string name, ColumnType type, bool isQuantity) =>
        new(name, new ShownColumn(name, type, null, isQuantity, new Dictionary<string, string>()));
}
