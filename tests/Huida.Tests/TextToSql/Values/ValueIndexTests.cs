using Huida.TextToSql.Linking;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.Tests.TextToSql.Values;

public sealed class ValueIndexTests
{
    private static readonly TermAnalyzer Analyzer = new();
    private static readonly QuestionReader Reader = new(Analyzer);

    private static readonly DateOnly Today = new(2026, 9, 1);

    [Theory]
    [InlineData("How many students come from New York?", "New York", "New York")]
    [InlineData("students from NEW YORK", "New York", "NEW YORK")]
    [InlineData("计算机学院有多少学生?", "计算机学院", "计算机学院")]
    [InlineData("請問計算機學院在哪", "计算机学院", "計算機學院")]   // traditional characters
    [InlineData("ＣＳ１０１的老师", "CS101", "ＣＳ１０１")]            // full width
    [InlineData("who got A- in it?", "A-", "A-")]
    [InlineData("C++课程", "C++", "C++")]
    [InlineData("people in CA", "CA", "CA")]
    public void Find_WholeValue_IsSureAndHasItsPlaceInTheQuestion(string question, string stored, string words)
    {
        var link = Find(question, stored)[0];

        Assert.Equal(new LinkTarget.Cell(new ColumnName("t", "c"), stored), link.Target);
        Assert.Equal(words, question[link.Start..link.End]);
        Assert.Equal(1, link.Weight);
    }

    [Theory]
    [InlineData("Which universities are there?", "University")]
    [InlineData("the sports car", "Sport car")]
    [InlineData("in St Louis", "St. Louis")]
    public void Find_InflectedOrPunctuatedOtherwise_IsFoundLessSurely(string question, string stored)
    {
        var link = Find(question, stored)[0];

        Assert.Equal(new LinkTarget.Cell(new ColumnName("t", "c"), stored), link.Target);
        Assert.InRange(link.Weight, 0.85, 0.95);
    }

    [Theory]
    [InlineData("all Asian countries", "Asia")]
    [InlineData("European cities", "Europe")]
    [InlineData("Italian singers", "Italy")]
    [InlineData("Canadian airports", "Canada")]
    [InlineData("Brazilian players", "Brazil")]
    [InlineData("Japanese cars", "JAPAN")]
    [InlineData("governments that are republics", "Republic")]
    public void Find_WordDerivedFromAValue_IsFoundLessSurely(string question, string stored)
    {
        var link = Assert.Single(Find(question, stored));

        Assert.Equal((stored, 0.8), (Stored(link), link.Weight));
    }

    [Theory]
    [InlineData("a cat in a category", "or")]
    [InlineData("How many are in or out?", "OR")]
    [InlineData("A student of the school", "A")]
    [InlineData("students of Yorkshire", "York")]
    [InlineData("plan of the man", "pla")]
    [InlineData("the Asian games", "As")]
    [InlineData("谁的课最难", "的")]
    public void Find_NoWordOfTheQuestion_FindsNothing(string question, string stored)
    {
        Assert.Empty(Find(question, stored));
    }

    [Fact]
    public void Find_CharacterOutOfAWord_IsLessSureThanTheWord()
    {
        Assert.Equal(0.5, Find("谁的成绩最高", "高")[0].Weight);
        Assert.Equal(1, Find("最高分", "最高分")[0].Weight);
    }

    [Fact]
    public void Find_ValueWithinAnother_GivesTheLongerFirst()
    {
        var links = Find("Students of New York University", "New York", "New York University", "University");

        Assert.Equal(["New York University", "University", "New York"], links.Select(Stored));
    }

    [Fact]
    public void Find_SomeWordsOfAValue_WeighAsMuchAsTheyTell()
    {
        string[] people = ["John Smith", "John Carpenter", "John Adams", "Mary Wong", "John Okafor"];

        var smith = Assert.Single(Find("When was Smith born?", people));
        var john = Find("When was John born?", people);

        Assert.Equal("John Smith", Stored(smith));
        Assert.Equal("Smith", "When was Smith born?"[smith.Start..smith.End]);
        Assert.InRange(smith.Weight, 0.5, 0.85);
        Assert.Empty(john);
    }

    [Fact]
    public void Find_ChineseWordOfAValue_IsFoundButNotTheWordThatAllHave()
    {
        string[] schools = ["计算机学院", "外国语学院", "法学院", "经济管理学院"];

        Assert.Equal("计算机学院", Stored(Assert.Single(Find("计算机专业有多少人", schools))));
        Assert.Empty(Find("学院有几个", schools));
    }

    [Theory]
    [InlineData("Who wrote 'The Sun'?")]
    [InlineData("Who wrote “The Sun”?")]
    [InlineData("谁写了《The Sun》")]
    [InlineData("谁写了「The Sun」")]
    public void Find_Quoted_IsTheValueAlone(string question)
    {
        Assert.Equal(["The Sun"], Find(question, "Sun", "The Sun", "The Sun Also Rises").Select(Stored));
    }

    [Fact]
    public void Find_QuotedFunctionWord_IsFound()
    {
        Assert.Equal("A", Stored(Assert.Single(Find("Whose grade is \"A\"?", "A", "B"))));
    }

    [Fact]
    public void Find_Apostrophe_QuotesNothing()
    {
        Assert.Equal("Paris", Stored(Assert.Single(Find("What's Anna's and Paris's score?", "Paris"))));
    }

    [Fact]
    public void Find_SameTextInSeveralColumns_GivesEach()
    {
        using MemoryDatabase database = new("CREATE TABLE a (x TEXT, y TEXT); INSERT INTO a VALUES ('Rome', 'rome'), ('Oslo', 'Rome');");

        var links = Build(database, new ValueIndexLimits()).Find(Read("flights to Rome"));

        Assert.Equal(["a.x Rome", "a.y Rome", "a.y rome"], links.Select(link => $"{((LinkTarget.Cell)link.Target).Of} {Stored(link)}"));
    }

    [Fact]
    public void Build_OtherTypesAndHiddenColumns_AreNotRead()
    {
        using MemoryDatabase database = new("CREATE TABLE t (open TEXT, secret TEXT, day TEXT, pay INTEGER); INSERT INTO t VALUES ('x1', 'x2', '2026-01-01', 7);");
        var schema = SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);
        var table = schema.Tables[0];
        DatabaseSchema shown = new([table with { Columns = [.. table.Columns.Where(column => column.Name.Column != "secret")] }], []);

        var index = ValueIndex.Build(database.Connection, shown, Analyzer, new ValueIndexLimits(), TestContext.Current.CancellationToken);

        Assert.Equal(1, index.Count);
        Assert.Empty(index.Find(Read("x2")));
    }

    [Fact]
    public void Build_OverItsLimits_CountsWhatItLeavesOut()
    {
        using MemoryDatabase database = new("CREATE TABLE t (c TEXT); INSERT INTO t VALUES ('a1'), ('a2'), ('a2'), ('a3'), ('a4'), ('much too long'), ('much too long');");

        var index = Build(database, new ValueIndexLimits { MaxLength = 5, MaxValuesPerColumn = 3 });

        Assert.Equal(3, index.Count);
        Assert.Equal([new LeftOutValues(new ColumnName("t", "c"), TooLong: 2, TooMany: 1)], index.LeftOut);
    }

    [Fact]
    public void Build_OverItsBytes_LeavesRoomForTheNextColumn()
    {
        string rows = string.Join(", ", Enumerable.Range(0, 1000).Select(i => $"('code {i}', 'name {i % 10}')"));
        using MemoryDatabase database = new($"CREATE TABLE t (code TEXT, name TEXT); INSERT INTO t VALUES {rows};");

        var index = Build(database, new ValueIndexLimits { MaxBytes = 20_000 });

        var left = Assert.Single(index.LeftOut);
        Assert.Equal("code", left.Column.Column);
        Assert.Equal(1010 - index.Count, left.TooMany);
        Assert.Equal("name 7", Stored(index.Find(Read("name 7"))[0]));
    }

    [Fact]
    public void Build_Cancelled_Stops()
    {
        using MemoryDatabase database = new("CREATE TABLE t (c TEXT); INSERT INTO t VALUES ('a1');");

        Assert.Throws<OperationCanceledException>(() => ValueIndex.Build(
            database.Connection,
            SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken),
            Analyzer,
            new ValueIndexLimits(),
            new CancellationToken(canceled: true)));
    }

    [Fact]
    public void Find_EveryValueOfAColumn_FindsItselfSurely()
    {
        string[] values = [.. Enumerable.Range(0, 5000).Select(i => $"{(char)('a' + (i % 26))}item {i} 部门{i % 71}")];
        using MemoryDatabase database = new($"CREATE TABLE t (c TEXT); INSERT INTO t VALUES {string.Join(", ", values.Select(value => $"('{value}')"))};");
        var index = Build(database, new ValueIndexLimits());

        Assert.All(values, value => Assert.Contains(index.Find(Read($"show {value} please")), link => Stored(link) == value && link.Weight == 1));
    }

    private static string Stored(Link link) => ((LinkTarget.Cell)link.Target).Stored;

    private static Reading Read(string question) => Reader.Read(new Question(question, Today));

    private static IReadOnlyList<Link> Find(string question, params string[] values)
    {
        using MemoryDatabase database = new($"CREATE TABLE t (c TEXT); INSERT INTO t VALUES {string.Join(", ", values.Select(value => $"('{value}')"))};");

        return Build(database, new ValueIndexLimits()).Find(Read(question));
    }

    private static ValueIndex Build(MemoryDatabase database, ValueIndexLimits limits) => ValueIndex.Build(
        database.Connection,
        SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken),
        Analyzer,
        limits,
        TestContext.Current.CancellationToken);
}
