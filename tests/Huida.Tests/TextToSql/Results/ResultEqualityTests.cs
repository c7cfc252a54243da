using Huida.TextToSql.Results;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.TextToSql.Results;

public sealed class ResultEqualityTests
{
    private static readonly ResultTable Names = Table([["Ann", 1m], ["Bob", 2m]]);

    [Fact]
    public void AreEqual_RowsInAnotherOrder_OnlyWhereOrderDoesNotMatter()
    {
        var turned = Table([["Bob", 2m], ["Ann", 1m]]);

        Assert.True(ResultEquality.AreEqual(Names, turned, inOrder: false));
        Assert.False(ResultEquality.AreEqual(Names, turned, inOrder: true));
    }

    [Fact]
    public void AreEqual_ColumnsInAnotherOrder_Are() =>
        Assert.True(ResultEquality.AreEqual(Names, Table([[1m, "Ann"], [2m, "Bob"]]), inOrder: true));

    [Fact]
    public void AreEqual_CellsOfOtherRows_AreNot() => Assert.False(ResultEquality.AreEqual(Names, Table([["Ann", 2m], ["Bob", 1m]]), inOrder: false));

    [Fact]
    public void AreEqual_RowTwice_CountsTwice() => Assert.False(
        ResultEquality.AreEqual(Table([["a"], ["a"], ["b"]]), Table([["a"], ["b"], ["b"]]), inOrder: false));

    [Theory]
    [InlineData("1000000", "1000000.9", true)]
    [InlineData("1000000", "1000002", false)]
    [InlineData("0", "0.0000001", false)]
    public void AreEqual_Numbers_WithinAMillionth(string left, string right, bool expected) => Assert.Equal(
        expected,
        ResultEquality.AreEqual(
            Table([[decimal.Parse(left, System.Globalization.CultureInfo.InvariantCulture)]]),
            Table([[decimal.Parse(right, System.Globalization.CultureInfo.InvariantCulture)]]),
            inOrder: false));

    [Fact]
    public void AreEqual_NearNumbersThatSortOtherwise_Are() => Assert.True(ResultEquality.AreEqual(
        Table([[1.0000001m, "b"], [1.0000002m, "a"]]), Table([[1.0000001m, "a"], [1.0000002m, "b"]]), inOrder: false));

    [Fact]
    public void AreEqual_TextWithSpacesAround_Is() => Assert.True(ResultEquality.AreEqual(Table([["Ann "]]), Table([["Ann"]]), inOrder: false));

    [Fact]
    public void AreEqual_Nothing_EqualsNothingAlone()
    {
        Assert.True(ResultEquality.AreEqual(Table([[null]]), Table([[null]]), inOrder: false));
        Assert.False(ResultEquality.AreEqual(Table([[null]]), Table([[""]]), inOrder: false));
        Assert.False(ResultEquality.AreEqual(Table([[null]]), Table([[0m]]), inOrder: false));
    }

    [Fact]
    public void AreEqual_MoreColumnsOrRows_AreNot()
    {
        Assert.False(ResultEquality.AreEqual(Names, Table([["Ann"], ["Bob"]]), inOrder: false));
        Assert.False(ResultEquality.AreEqual(Names, Table([["Ann", 1m]]), inOrder: false));
        Assert.False(ResultEquality.AreEqual(Names, Names with { IsTruncated = true }, inOrder: false));
    }

    [Fact]
    public void AreEqual_SeveralColumnsAlike_FindsTheOrderThatFits() => Assert.True(ResultEquality.AreEqual(
        Table([[1m, 2m, 1m], [2m, 1m, 1m]]), Table([[1m, 1m, 2m], [1m, 2m, 1m]]), inOrder: false));

    private static ResultTable Table(object?[][] rows) =>
        new([.. rows[0].Select((_, index) => new ResultColumn($"c{index}", ColumnType.Text))], rows, IsTruncated: false);
}
