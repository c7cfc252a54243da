using Huida.TextToSql.Notes;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Tests.TextToSql.Notes;

public sealed class NotesFileTests
{
    private const string Students =
        """
        tables:
          Students:
            synonyms: { zh: [学生, 同学], en: student }
            description: { en: Who studies here }
            columns:
              name: { name: true, synonyms: { en: [name] } }
              age: { unit: { zh: 岁, en: years } }
              gender: { values: { M: { zh: [男, 男生] }, 1: { en: female } } }
              dept: { hidden: true }
          secrets: { hidden: true }
          nothing:
        """;

    [Fact]
    public void Read_Notes_KeepsAllThatTheyTell()
    {
        var (notes, faults) = NotesFile.Read(Students);

        Assert.Empty(faults);
        Assert.Equal(["Students", "secrets", "nothing"], notes.Tables.Select(table => table.Name));
        var students = notes.Tables[0];
        Assert.Equal(["学生", "同学"], students.Wording.Synonyms[Language.Chinese]);
        Assert.Equal(["student"], students.Wording.Synonyms[Language.English]);
        Assert.Equal("Who studies here", students.Wording.Descriptions[Language.English]);
        Assert.True(students.Columns[0].IsRowName);
        Assert.Equal("岁", students.Columns[1].Unit[Language.Chinese]);
        Assert.Equal(["M", "1"], students.Columns[2].Values.Keys);
        Assert.Equal(["female"], students.Columns[2].Values["1"].Synonyms[Language.English]);
        Assert.True(students.Columns[3].IsHidden);
        Assert.True(notes.Tables[1].IsHidden);
    }

    [Theory]
    [InlineData("tables:\n  a: { colour: red }", NotesFaultKind.UnknownKey, 2, "colour")]
    [InlineData("table: {}", NotesFaultKind.UnknownKey, 1, "table")]
    [InlineData("tables:\n  a:\n    synonyms: { fr: [x] }", NotesFaultKind.UnknownKey, 3, "fr")]
    [InlineData("tables:\n  a: {}\n  a: {}", NotesFaultKind.Repeated, 3, "a")]
    [InlineData("tables:\n  a: [x]", NotesFaultKind.NoMapping, 2, "a")]
    [InlineData("tables:\n  a:\n    synonyms: [x]", NotesFaultKind.NoMapping, 3, "synonyms")]
    [InlineData("tables:\n  a:\n    description: { en: [x] }", NotesFaultKind.NoText, 3, "en")]
    [InlineData("tables:\n  a:\n    description: { en: '' }", NotesFaultKind.NoText, 3, "en")]
    [InlineData("tables:\n  a: { hidden: maybe }", NotesFaultKind.NoTruthValue, 2, "hidden")]
    [InlineData("tables:\n  a: &x { hidden: true }\n  b: *x", NotesFaultKind.Alias, 3, "b")]
    [InlineData("tables:\n  a: { hidden: true", NotesFaultKind.NotYaml, 2, "")]
    [InlineData("tables: {}\n---\ntables: {}", NotesFaultKind.NotYaml, 2, "")]
    public void Read_Faulty_NamesTheFaultAndItsLine(string yaml, NotesFaultKind kind, int line, string name)
    {
        Assert.Equal([new NotesFault(kind, line, name)], NotesFile.Read(yaml).Faults);
    }

    [Fact]
    public void Read_SeveralFaults_NamesAll()
    {
        var faults = NotesFile.Read("tables:\n  a: { colour: { deep: [1, 2] }, hidden: perhaps }\n  b: 7").Faults;

        Assert.Equal(["colour", "hidden", "b"], faults.Select(fault => fault.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# none yet\n")]
    [InlineData("tables:\n")]
    public void Read_Nothing_IsNoFault(string yaml)
    {
        var (notes, faults) = NotesFile.Read(yaml);

        Assert.Empty(faults);
        Assert.Empty(notes.Tables);
    }

    [Fact]
    public void Read_TooLong_IsRefused()
    {
        var fault = Assert.Single(NotesFile.Read(new string('#', NotesFile.MaxLength + 1)).Faults);

        Assert.Equal(NotesFaultKind.TooLong, fault.Kind);
    }

    [Theory]
    [InlineData("tables: ")]
    [InlineData("tables: { a: { colour: ")]
    public void Read_DeepNesting_IsPassedOverNoFurther(string start)
    {
        Assert.Equal(NotesFaultKind.NotYaml, NotesFile.Read(start + new string('[', 1_000_000)).Faults[^1].Kind);
    }

    [Fact]
    public void Of_SchemaAndNotes_ShowsWhatIsNotHidden()
    {
        using MemoryDatabase database = new(
            """
            CREATE TABLE departments (id INTEGER PRIMARY KEY, name TEXT);
            CREATE TABLE students (id INTEGER PRIMARY KEY, Name TEXT, age INTEGER, gender TEXT, dept INTEGER REFERENCES departments (id));
            CREATE TABLE secrets (student INTEGER REFERENCES students (id), word TEXT);
            """);
        var schema = SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);

        var (shown, unknown) = AnnotatedSchema.Of(schema, NotesFile.Read(Students).Notes);

        Assert.Equal(["departments", "students"], shown.Tables.Select(table => table.Name));
        Assert.Null(shown.FindColumn(new ColumnName("students", "dept")));
        Assert.Equal([new ForeignKey(new ColumnName("students", "dept"), new ColumnName("departments", "id"))], shown.Keys);
        Assert.True(shown.FindColumn(new ColumnName("students", "Name"))!.IsRowName);
        Assert.Equal("years", shown.FindColumn(new ColumnName("students", "age"))!.Unit[Language.English]);
        Assert.Equal("student", shown.FindTable("students")!.Wording.Synonyms[Language.English][0]);
        Assert.Equal([new UnknownName("nothing", null, 11)], unknown);
    }

    [Fact]
    public void Of_ColumnThatIsNotThere_IsNamedWithItsLine()
    {
        using MemoryDatabase database = new("CREATE TABLE t (a TEXT);");
        var schema = SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);

        var (_, unknown) = AnnotatedSchema.Of(schema, NotesFile.Read("tables:\n  T:\n    columns:\n      b: { hidden: true }").Notes);

        Assert.Equal([new UnknownName("t", "b", 4)], unknown);
    }

    [Fact]
    public void Of_Views_AreShownWhereTheNotesNameThem()
    {
        using MemoryDatabase database = new(
            """
            CREATE TABLE t (a TEXT);
            CREATE VIEW told AS SELECT a FROM t;
            CREATE VIEW untold AS SELECT a FROM t;
            """);
        var schema = SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken);

        var (shown, _) = AnnotatedSchema.Of(schema, NotesFile.Read("tables:\n  told: { synonyms: { en: [said] } }").Notes);

        Assert.Equal(["t", "told"], shown.Tables.Select(table => table.Name));
    }

    [Fact]
    public void Of_DatabaseOfViewsAlone_ShowsThem()
    {
        Table view = new("v", [new Column(new ColumnName("v", "a"), ColumnType.Text, IsNullable: true, Comment: null)], [], null) { IsView = true };

        var (shown, _) = AnnotatedSchema.Of(new DatabaseSchema([view], []), DatabaseNotes.None);

        Assert.Equal(["v"], shown.Tables.Select(table => table.Name));
    }
}
