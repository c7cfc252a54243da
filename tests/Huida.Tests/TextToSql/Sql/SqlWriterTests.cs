using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;

namespace Huida.Tests.TextToSql.Sql;

public sealed class SqlWriterTests
{
    /// <summary>What others write otherwise, as far from SQLite as a dialect goes.</summary>
    private static readonly SqlDialect Other = new()
    {
        Name = "other",
        Quote = '`',
        Like = "ILIKE",
        LikeEscape = @"ESCAPE '\\'",
        BackslashEscapes = true,
        TextType = "CHAR",
        Concatenation = " + '|' + ",
        True = "TRUE",
        False = "FALSE",
        DateLiteral = "DATE '{0}'",
        NullsComeFirst = false,
        HasNullsLast = false,
        GroupsByKeyAlone = false,
    };

    private static readonly SqlExpression Name = new SqlExpression.Value(new SqlColumn("people", "name"));
    private static readonly SqlSelect People = new([new SqlItem(Name, "name", ColumnType.Text)], new SqlTable("people", "people"));

    [Fact]
    public void Write_Constants_AreParametersInOrder()
    {
        var written = SqlWriter.Write(
            People with
            {
                Where = new SqlPredicate.And(
                [
                    new SqlPredicate.Compare(Name, Comparison.NotEqual, new SqlOperand.Constant(new Operand.Constant.Text("O'Hara"))),
                    new SqlPredicate.Between(Name, new Operand.Constant.Number(1), new Operand.Constant.Number(2.50m), Negated: true),
                    new SqlPredicate.Or(
                    [
                        new SqlPredicate.In(new SqlColumn("people", "born"), [new Operand.Constant.Date(new DateOnly(2026, 5, 1))], Negated: false),
                        new SqlPredicate.IsNull(Name, Negated: false),
                    ]),
                ]),
                Limit = 3,
            },
            SqlDialect.Sqlite);

        Assert.Equal(
            """
            SELECT "people"."name"
            FROM "people"
            WHERE "people"."name" <> @p0
              AND "people"."name" NOT BETWEEN @p1 AND @p2
              AND ("people"."born" IN (@p3) OR "people"."name" IS NULL)
            LIMIT 3
            """,
            written.Text);
        Assert.Equal(
            [
                new SqlParameter("@p0", new Operand.Constant.Text("O'Hara")),
                new SqlParameter("@p1", new Operand.Constant.Number(1)),
                new SqlParameter("@p2", new Operand.Constant.Number(2.50m)),
                new SqlParameter("@p3", new Operand.Constant.Date(new DateOnly(2026, 5, 1))),
            ],
            written.Parameters);
    }

    [Fact]
    public void Show_Constants_StandInTheirPlaces() => Assert.Equal(
        """
        SELECT "people"."name"
        FROM "people"
        WHERE "people"."name" IN ('O''Hara', 2.5, '2026-05-01', 1)
        """,
        SqlWriter.Show(People with { Where = Constants }, SqlDialect.Sqlite));

    [Fact]
    public void Show_AnotherDialect_WritesAsItDoes() => Assert.Equal(
        """
        SELECT `people`.`name`, COUNT(DISTINCT CAST(`people`.`a` AS CHAR) + '|' + CAST(`people`.`b` AS CHAR)) AS `count`
        FROM `people`
        WHERE `people`.`name` IN ('O''Hara', 2.5, DATE '2026-05-01', TRUE)
          AND `people`.`name` NOT ILIKE '50\\%%' ESCAPE '\\'
        GROUP BY `people`.`id`, `people`.`name`
        ORDER BY `people`.`name` IS NULL, `people`.`name` DESC
        """,
        SqlWriter.Show(
            People with
            {
                Items = [.. People.Items, new SqlItem(new SqlExpression.CountDistinct([new SqlColumn("people", "a"), new SqlColumn("people", "b")]), "count", ColumnType.Integer)],
                Where = new SqlPredicate.And([Constants, new SqlPredicate.Contains(new SqlColumn("people", "name"), "50%", TextPlace.Start, Negated: true)]),
                GroupBy = [new SqlColumn("people", "id")],
                Told = [new SqlColumn("people", "name")],
                OrderBy = [new SqlOrder(Name, Descending: true, CanBeEmpty: true)],
            },
            Other));

    [Fact]
    public void Write_QuoteInAName_IsDoubled() => Assert.StartsWith(
        """SELECT "a""b"."c"";--" """.TrimEnd(),
        SqlWriter.Write(
            new SqlSelect([new SqlItem(new SqlExpression.Value(new SqlColumn("a\"b", "c\";--")), "c", ColumnType.Text)], new SqlTable("a\"b", "a\"b")),
            SqlDialect.Sqlite).Text,
        StringComparison.Ordinal);

    [Fact]
    public void Write_NestedQuery_IsIndented() => Assert.Equal(
        """
        SELECT "people"."name"
        FROM "people"
        WHERE "people"."id" NOT IN (
            SELECT "people"."name"
            FROM "people"
            WHERE "people"."name" IS NOT NULL)
        LIMIT 1
        """,
        SqlWriter.Write(
            People with
            {
                Where = new SqlPredicate.InSelect(
                    new SqlColumn("people", "id"), People with { Where = new SqlPredicate.IsNull(Name, Negated: true) }, Negated: true),
                Limit = 1,
            },
            SqlDialect.Sqlite).Text);

    private static SqlPredicate Constants => new SqlPredicate.In(
        new SqlColumn("people", "name"),
        [
            new Operand.Constant.Text("O'Hara"),
            new Operand.Constant.Number(2.50m),
            new Operand.Constant.Date(new DateOnly(2026, 5, 1)),
            new Operand.Constant.Boolean(true),
        ],
        Negated: false);
}
