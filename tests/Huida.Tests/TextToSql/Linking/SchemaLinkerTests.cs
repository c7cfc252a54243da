using Huida.Tests.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.TextToSql.Linking;

public sealed class SchemaLinkerTests
{
    private static readonly TermAnalyzer Analyzer = new();
    private static readonly QuestionReader Reader = new(Analyzer);

    private static readonly DatabaseSchema Schema = TestSchema.Of(
        "customers: cust_id*, fname, lname, birthDate~, zip_postcode, pettype",
        "orders: id*, customer_id->customers.cust_id, unit_price#, qty#, shipped_on~",
        "dept: id*, dept_name, director");

    [Theory]
    [InlineData("the unit price of orders", "unit price", "orders.unit_price")]
    [InlineData("their unit prices", "unit prices", "orders.unit_price")]     // inflected
    [InlineData("the first name", "first name", "customers.fname")]           // a letter for a word
    [InlineData("first and last names", "first", "customers.fname")]          // the last word belongs to both
    [InlineData("the date of birth", "date of birth", "customers.birthDate")] // in another order
    [InlineData("which pet type", "pet type", "customers.pettype")]           // glued
    [InlineData("the quantity", "quantity", "orders.qty")]                    // abbreviated
    [InlineData("department name", "department name", "dept.dept_name")]
    [InlineData("who directed it", "directed", "dept.director")]              // derived
    [InlineData("their zip", "zip", "customers.zip_postcode")]                // in part
    [InlineData("订单的单价", "单价", "orders.unit_price")]                     // translated
    [InlineData("出生日期", "出生日期", "customers.birthDate")]
    public void Link_WordsForAColumn_LinkToIt(string question, string words, string column) =>
        Assert.Contains(Link(question), link => link.Target is LinkTarget.Column(var name) && name.ToString() == column && question[link.Start..link.End] == words);

    [Theory]
    [InlineData("how many customers", "customers", "customers")]
    [InlineData("each client", "client", "customers")]        // a synonym
    [InlineData("in the department", "department", "dept")]
    [InlineData("每个客户", "客户", "customers")]
    [InlineData("有多少订单", "订单", "orders")]
    public void Link_WordsForATable_LinkToIt(string question, string words, string table) =>
        Assert.Contains(Link(question), link => link.Target == new LinkTarget.Table(table) && question[link.Start..link.End] == words);

    [Fact]
    public void Link_WholeNameAndPart_WeighsTheWholeMore()
    {
        var links = Link("the price, that is the unit price").Where(link => link.Target is LinkTarget.Column { Name.Column: "unit_price" }).ToList();

        Assert.True(links.First(link => link.End - link.Start == "unit price".Length).Weight > links.First(link => link.End - link.Start == "price".Length).Weight);
    }

    [Theory]
    [InlineData("How do I get to the station?")]
    [InlineData("图书馆几点关门")]
    public void Link_WordsOfSomethingElse_LinkToNothing(string question) => Assert.Empty(Link(question));

    private static IReadOnlyList<Link> Link(string question)
    {
        var reading = Reader.Read(new Question(question, new DateOnly(2026, 11, 24)));

        return SchemaLinker.Link(QuestionWord.Of(reading), reading.Language, new SchemaLexicon(Schema, Analyzer));
    }
}
