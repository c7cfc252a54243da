using Huida.TextToSql.Answers;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.TextToSql.Answers;

public sealed class NamedRowsTests
{
    private static readonly ForeignKey Adviser = new(new("clubs", "adviser_no"), new("teachers", "teacher_no"));
    private static readonly ForeignKey Borrower = new(new("loans", "teacher_no"), new("teachers", "teacher_no"));
    private static readonly ForeignKey Borrowed = new(new("loans", "book_no"), new("books", "book_no"));

    private static readonly DatabaseSchema Schema = new(
        [Named("teachers", "teacher_no"), Named("clubs", "club_no", "adviser_no"), Named("books", "book_no"), Table("loans", ["loan_no"], "loan_no", "teacher_no", "book_no")],
        [Adviser, Borrower, Borrowed]);

    [Fact]
    public void Show_KeyToARowWithAName_ShowsTheNameBehindThatKey() => AssertShown([("teachers", "name")], [Adviser], ("clubs", "adviser_no"));

    [Fact]
    public void Show_NumberOfTheRowItself_ShowsItsName() => AssertShown([("books", "name")], [], ("books", "book_no"));

    [Fact]
    public void Show_NumberThatIsAskedForByItsName_Stays() =>
        AssertShown([("books", "book_no")], [], ("books", "book_no"), new Link(new LinkTarget.Column(new("books", "book_no")), 0, 1, 1));

    [Fact]
    public void Show_RowWithoutAName_ShowsWhatItRefersToButWhatTheQuestionGives() => AssertShown(
        [("teachers", "name")], [Borrower], ("loans", "loan_no"), new Link(new LinkTarget.Cell(new("books", "name"), "Frankenstein"), 0, 1, 1));

    [Fact]
    public void Show_OtherColumns_AreLeftAlone() => AssertShown([("clubs", "name")], [], ("clubs", "name"));

    private static void AssertShown((string Table, string Column)[] expected, ForeignKey[] by, (string Table, string Column) selected, params Link[] links)
    {
        var form = new QueryForm([new Expression.Value(new(new(selected.Table, selected.Column)))]);

        var (shown, keys) = NamedRows.Show(new QueryReading(form, links, new ReadingSignals(1, 1, 1)), Schema);

        Assert.Equal(expected.Select(column => new Expression.Value(new(new(column.Table, column.Column)))), shown.Select);
        Assert.Equal(by, keys);
    }

    private static Table Named(string table, string key, params string[] columns)
    {
        var plain = Table(table, [key], [key, .. columns]);

        return plain with { Columns = [.. plain.Columns, Column(table, "name") with { IsRowName = true }] };
    }

    private static Table Table(string table, string[] key, params string[] columns) => new(table, [.. columns.Select(column => Column(table, column))], key, null);

    private static Column Column(string table, string name) => new(new(table, name), ColumnType.Text, IsNullable: true, Comment: null);
}
