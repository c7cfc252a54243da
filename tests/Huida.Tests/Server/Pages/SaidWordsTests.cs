using Huida.Server.Api;
using Huida.Server.Components.Rows;
using Huida.TextToSql.Answers;
using Huida.Tokenization;

namespace Huida.Tests.Server.Pages;

public sealed class SaidWordsTests
{
    [Fact]
    public void Split_PartsThatOverlapOrReachTooFar_CutsAtEachEndAndLosesNothing()
    {
        const string question = "students above 90";

        var pieces = SaidWords.Split(question, [Part(0, 8), Part(0, 17), Part(15, 40), Part(null, null)]).ToList();

        Assert.Equal(["students", " above ", "90"], pieces.Select(piece => piece.Text));
        Assert.Equal([[0, 1], [1], [1, 2]], pieces.Select(piece => piece.Parts.ToArray()));
    }

    [Fact]
    public void Split_NoParts_IsTheQuestion() => Assert.Equal("why?", Assert.Single(SaidWords.Split("why?", [])).Text);

    [Theory]
    [InlineData("SELECT \"a\" FROM \"SELECT\" WHERE x = 'it''s' AND y >= 10.5 -- 'open")]
    [InlineData("'never closed")]
    [InlineData("")]
    public void SqlTokens_Together_AreTheSql(string sql) => Assert.Equal(sql, string.Concat(SqlToken.Split(sql).Select(token => token.Text)));

    [Fact]
    public void SqlTokens_HaveTheirKinds() => Assert.Equal(
        [(SqlTokenKind.Keyword, "SELECT"), (SqlTokenKind.Name, "\"a\""), (SqlTokenKind.Keyword, "FROM"), (SqlTokenKind.Name, "\"SELECT\""), (SqlTokenKind.Text, "'it''s'"), (SqlTokenKind.Number, "10.5")],
        SqlToken.Split("SELECT \"a\" FROM \"SELECT\" = 'it''s' 10.5").Where(token => token.Kind != SqlTokenKind.Plain).Select(token => (token.Kind, token.Text)));

    [Fact]
    public void Delimited_CellsThatASpreadsheetWouldMisread_AreQuotedOrKeptText()
    {
        var answer = SampleRows.Of("nothing", Language.English).Rows! with { Rows = [["=1+1"], ["a \"b\", c"], ["two\nlines"], [-3m], [null], [true]] };

        Assert.Equal("department name\r\n'=1+1\r\n\"a \"\"b\"\", c\"\r\n\"two\nlines\"\r\n-3\r\n\r\ntrue\r\n", Delimited.Write(answer, ','));
    }

    [Fact]
    public void SortedRows_EitherWay_LeaveEmptyCellsLast()
    {
        object?[][] rows = [[null], [2m], [10m], [1m]];

        Assert.Equal([1m, 2m, 10m, null], SortedRows.By(rows, 0, descending: false, System.Globalization.CultureInfo.InvariantCulture).Select(row => row[0]));
        Assert.Equal([10m, 2m, 1m, null], SortedRows.By(rows, 0, descending: true, System.Globalization.CultureInfo.InvariantCulture).Select(row => row[0]));
    }

    private static ReadingPart Part(int? start, int? end) => new(ReadingPartKind.Condition, "", start, end);
}
