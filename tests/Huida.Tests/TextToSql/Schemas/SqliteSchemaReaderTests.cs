using Huida.TextToSql.Schemas;

namespace Huida.Tests.TextToSql.Schemas;

public sealed class SqliteSchemaReaderTests
{
    [Theory]
    [InlineData("INTEGER", "1, 2, 3", ColumnType.Integer)]
    [InlineData("TEXT", "'Ann', 'Bob'", ColumnType.Text)]
    [InlineData("varchar(20)", "'2026'", ColumnType.Text)] // a year alone is no date
    [InlineData("TEXT", "'2026-05-01', NULL, '2024-02-29'", ColumnType.Date)]
    [InlineData("TEXT", "'2026-05-01', '2026-02-30'", ColumnType.Text)]
    [InlineData("DATETIME", "'2026-05-01 08:00:00', '2026-05-01T08:00'", ColumnType.Date)]
    [InlineData("DATETIME", "'1 May 2026'", ColumnType.Text)]
    [InlineData("TEXT", "'2026-05-01T08:00:30.123Z'", ColumnType.Date)]
    [InlineData("TEXT", "'2026-05-01 8 a.m.'", ColumnType.Text)]
    [InlineData("TEXT", "'2026-13-01'", ColumnType.Text)]
    [InlineData("TEXT", "'0000-00-00'", ColumnType.Text)]
    [InlineData("TIME", "'24:00'", ColumnType.Text)]
    [InlineData("TIME", "'08:30:15.5'", ColumnType.Time)]
    [InlineData("DATE", "1780000000", ColumnType.Integer)]
    [InlineData("DATE", "NULL", ColumnType.Date)]
    [InlineData("TIME", "'08:30', '22:15:30'", ColumnType.Time)]
    [InlineData("BOOLEAN", "0, 1, NULL", ColumnType.Boolean)]
    [InlineData("BOOLEAN", "'yes', 'no'", ColumnType.Text)]
    [InlineData("DECIMAL(10,2)", "1, 2", ColumnType.Number)]
    [InlineData("INTEGER", "1, 2.5", ColumnType.Number)]
    [InlineData("INT", "'n/a', 'none', 3", ColumnType.Text)]
    [InlineData("BLOB", "x'00ff'", ColumnType.Binary)]
    [InlineData("", "x'00ff', x'01'", ColumnType.Binary)]
    [InlineData("", "'2026-05-01'", ColumnType.Date)]
    public void Read_DeclarationAndCells_TellTheType(string declared, string cells, ColumnType expected)
    {
        string rows = string.Join(", ", cells.Split(", ").Select(cell => $"({cell})"));

        var schema = Read($"CREATE TABLE t (c {declared}); INSERT INTO t VALUES {rows};");

        Assert.Equal(expected, schema.FindColumn(new ColumnName("t", "c"))?.Type);
    }

    [Fact]
    public void Read_KeysInAnotherCaseOrWithoutColumn_NamesThemAsDeclared()
    {
        var schema = Read(
            """
            CREATE TABLE Department (Id INTEGER PRIMARY KEY, Name TEXT NOT NULL);
            CREATE TABLE student (id INTEGER PRIMARY KEY, dept INTEGER REFERENCES department, tutor INTEGER REFERENCES STUDENT (ID));
            """);

        Assert.Equal(
            [
                new ForeignKey(new ColumnName("student", "dept"), new ColumnName("Department", "Id")),
                new ForeignKey(new ColumnName("student", "tutor"), new ColumnName("student", "id")),
            ],
            schema.Keys.OrderBy(key => key.From.Column, StringComparer.Ordinal));
        Assert.Equal(["Id"], schema.FindTable("Department")!.PrimaryKey);
        Assert.False(schema.FindColumn(new ColumnName("Department", "Name"))!.IsNullable);
    }

    [Fact]
    public void Read_KeysThatCannotBeJoinedOver_AreLeftOut()
    {
        var schema = Read(
            """
            CREATE TABLE section (course TEXT, term TEXT, PRIMARY KEY (term, course));
            CREATE TABLE takes (course TEXT, term TEXT, room INTEGER REFERENCES gone (id), FOREIGN KEY (course, term) REFERENCES section (course, term));
            """);

        Assert.Empty(schema.Keys);
        Assert.Equal(["term", "course"], schema.FindTable("section")!.PrimaryKey);
    }

    [Fact]
    public void Read_ViewsAndBrokenViews_GivesThoseThatCanBeAsked()
    {
        var schema = Read(
            """
            CREATE TABLE book (id INTEGER PRIMARY KEY AUTOINCREMENT, title TEXT, length INTEGER GENERATED ALWAYS AS (length(title)));
            INSERT INTO book (title) VALUES ('Hamlet');
            CREATE VIEW titles AS SELECT title FROM book;
            CREATE VIEW broken AS SELECT title FROM gone;
            CREATE VIRTUAL TABLE search USING fts5(body);
            """);

        Assert.Equal(["book", "search", "titles"], schema.Tables.Select(table => table.Name).Order());
        Assert.Equal(["id", "title", "length"], schema.FindTable("book")!.Columns.Select(column => column.Name.Column));
        Assert.Empty(schema.FindTable("titles")!.PrimaryKey);
    }

    [Fact]
    public void Read_CommentsInTheDeclaration_BelongToTheNameOnTheirLine()
    {
        var schema = Read(
            """
            CREATE TABLE "book" ( -- what the library lends
                id INTEGER PRIMARY KEY,
                -- a line of its own
                "title" TEXT DEFAULT '--', -- 书名
                price REAL DEFAULT '--'
            );
            """);

        Assert.Equal("what the library lends", schema.FindTable("book")!.Comment);
        Assert.Equal("书名", schema.FindColumn(new ColumnName("book", "title"))!.Comment);
        Assert.Null(schema.FindColumn(new ColumnName("book", "price"))!.Comment);
    }

    [Fact]
    public void Read_NamesThatNeedQuoting_AreReadAsTheyAre()
    {
        var schema = Read("CREATE TABLE 'order \"1\"' ('select' TEXT, '名 字' TEXT); INSERT INTO 'order \"1\"' VALUES ('a', '2026-01-01');");

        Assert.Equal(ColumnType.Date, schema.FindColumn(new ColumnName("order \"1\"", "名 字"))?.Type);
    }

    [Fact]
    public void Read_PublicDatabases_HaveTheColumnsThatTheirRowsHave()
    {
        Assert.SkipWhen(PublicDatabases.Files.Count == 0, "The text-to-SQL sets are not there: set HUIDA_SETS to the folder that holds text-to-sql/.");

        foreach (string file in PublicDatabases.Files)
        {
            using var connection = SqliteFile.Open(file, TimeSpan.FromSeconds(5));
            var schema = SqliteSchemaReader.Read(connection, TestContext.Current.CancellationToken);

            Assert.NotEmpty(schema.Tables);
            Assert.All(schema.Keys, key => Assert.True(schema.FindColumn(key.From) is not null && schema.FindColumn(key.To) is not null));
            foreach (var table in schema.Tables)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT * FROM \"{table.Name}\" LIMIT 0";
                using var reader = command.ExecuteReader();
                Assert.Equal(Enumerable.Range(0, reader.FieldCount).Select(reader.GetName), table.Columns.Select(column => column.Name.Column));
            }
        }
    }

    private static DatabaseSchema Read(string script)
    {
        using MemoryDatabase database = new(script);

        return SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);
    }
}
