using Huida.TextToSql.Answers;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Tests.TextToSql.Answers;

public sealed class ShownColumnTests
{
    private static readonly DatabaseSchema Schema = new(
        [
            new Table(
                "courses",
                [
                    Column("course_no", ColumnType.Integer),
                    Column("name", ColumnType.Text, ("计算机导论", ["导论"], ["Introduction to Computing"])) with { IsRowName = true },
                    Column("kind", ColumnType.Text, ("R", ["必修"], ["required"])),
                    Column("founded_year", ColumnType.Integer),
                    Column("seats", ColumnType.Integer) with { Unit = new Dictionary<Language, string> { [Language.English] = "seats", [Language.Chinese] = "座" } },
                    Column("begins_on", ColumnType.Date),
                ],
                ["course_no"],
                null),
        ],
        []);

    [Theory]
    [InlineData("course_no", 12345, "12345", "12345")]
    [InlineData("founded_year", 1998, "1998", "1998")]
    [InlineData("seats", 12345, "12,345 seats", "12,345座")]
    public void Write_Number_IsGroupedWhereItIsAQuantity(string column, int number, string english, string chinese)
    {
        Assert.Equal(english, Write(column, (decimal)number, Language.English));
        Assert.Equal(chinese, Write(column, (decimal)number, Language.Chinese));
    }

    [Theory]
    [InlineData("kind", "R", "required", "必修")]
    [InlineData("kind", "E", "E", "E")]
    [InlineData("name", "计算机导论", "Introduction to Computing", "计算机导论")]
    [InlineData("begins_on", "2026-03-05", "5 Mar 2026", "2026年3月5日")]
    [InlineData("begins_on", "2026-03-05T08:30:00", "5 Mar 2026 08:30", "2026年3月5日 08:30")]
    [InlineData("begins_on", "08:30", "08:30", "08:30")]
    [InlineData("begins_on", "soon", "soon", "soon")]
    public void Write_Text_SaysCodesDaysAndNamesInTheLanguage(string column, string stored, string english, string chinese)
    {
        Assert.Equal(english, Write(column, stored, Language.English));
        Assert.Equal(chinese, Write(column, stored, Language.Chinese));
    }

    [Fact]
    public void Write_Average_HasTwoDecimalsAndTheColumnsUnit()
    {
        var seats = ShownColumn.Of(new QueryForm([new Expression.Aggregate(AggregateFunction.Average, new(new("courses", "seats")))]), Schema, Language.English)[0];

        Assert.Equal("average seats", seats.Label);
        Assert.Equal("1,040.33 seats", CellText.WriteWithUnit(1040.33333m, seats, Language.English));
        Assert.Equal("0.3333 seats", CellText.WriteWithUnit(0.33333m, seats, Language.English));
        Assert.Null(CellText.WriteWithUnit(null, seats, Language.English));
    }

    private static string? Write(string column, object cell, Language language) => CellText.WriteWithUnit(
        cell, ShownColumn.Of(new QueryForm([new Expression.Value(new(new("courses", column)))]), Schema, language)[0], language);

    private static Column Column(string name, ColumnType type, params (string Stored, string[] Chinese, string[] English)[] values) =>
        new(new("courses", name), type, IsNullable: true, Comment: null)
        {
            Values = values.ToDictionary(
                value => value.Stored,
                value => new Wording(
                    new Dictionary<Language, IReadOnlyList<string>> { [Language.Chinese] = value.Chinese, [Language.English] = value.English },
                    new Dictionary<Language, string>())),
        };
}
