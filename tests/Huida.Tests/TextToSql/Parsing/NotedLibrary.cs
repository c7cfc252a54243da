using Huida.TextToSql.Linking;
using Huida.TextToSql.Notes;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Values;
using Huida.Tokenization;

namespace Huida.Tests.TextToSql.Parsing;

/// <summary>A small library whose owner told in both languages what its tables are about.</summary>
internal static class NotedLibrary
{
    private const string Script = """
        CREATE TABLE staff (id INTEGER PRIMARY KEY, name TEXT NOT NULL, rank TEXT NOT NULL, branch_id INTEGER REFERENCES branches (id));
        CREATE TABLE branches (id INTEGER PRIMARY KEY, name TEXT NOT NULL, floors INTEGER, built_year INTEGER, head_id INTEGER REFERENCES staff (id));
        CREATE TABLE readers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, status TEXT NOT NULL);
        CREATE TABLE books (id INTEGER PRIMARY KEY, title TEXT NOT NULL, subject TEXT, copies INTEGER, branch_id INTEGER REFERENCES branches (id));
        CREATE TABLE loans (id INTEGER PRIMARY KEY, book_id INTEGER REFERENCES books (id), reader_id INTEGER REFERENCES readers (id), due_on DATE);
        INSERT INTO branches VALUES (1, '东湖分馆', 4, 1990, NULL), (2, '西山分馆', 3, 2001, NULL);
        INSERT INTO staff VALUES (1, '林春燕', '馆员', 1), (2, '方毅', '副馆员', 2);
        UPDATE branches SET head_id = 1 WHERE id = 1;
        INSERT INTO readers VALUES (1, 'Ann', 'A'), (2, '王洁', 'L');
        INSERT INTO books VALUES (1, '红楼梦', '文学', 2, 1), (2, '代数', '数学', 5, 2);
        INSERT INTO loans VALUES (1, 1, 1, '2026-12-01');
        """;

    private const string Notes = """
        tables:
          staff:
            synonyms: { zh: [员工, 馆员], en: [staff, librarian] }
            columns:
              name: { name: true, synonyms: { zh: [姓名], en: [name] } }
              rank: { synonyms: { zh: [职称], en: [rank] } }
          branches:
            synonyms: { zh: [分馆, 大楼], en: [branch, building] }
            columns:
              name:
                name: true
                synonyms: { zh: [馆名], en: [name] }
                values:
                  东湖分馆: { en: ["Director's Corner"] }
              floors: { synonyms: { zh: [楼层数], en: [floors] }, unit: { zh: 层, en: storeys } }
              built_year: { synonyms: { zh: [建成年份], en: [built] } }
              head_id: { synonyms: { zh: [馆长], en: [head, director] } }
          readers:
            synonyms: { zh: [读者], en: [reader] }
            columns:
              name: { name: true, synonyms: { zh: [姓名], en: [name] } }
              status: { synonyms: { zh: [状态], en: [status] }, values: { A: { zh: [在校], en: [active] }, L: { zh: [停用], en: [blocked] } } }
          books:
            synonyms: { zh: [图书, 书], en: [book] }
            columns:
              title: { name: true, synonyms: { zh: [书名], en: [title] } }
              copies: { synonyms: { zh: [册数], en: [copies] }, unit: { zh: 册, en: copies } }
          loans:
            synonyms: { zh: [借阅], en: [loan] }
            description: { zh: 读者借走图书的登记, en: Which reader took home which book }
        """;

    private static readonly TermAnalyzer Analyzer = new();

    private static readonly (DatabaseSchema Schema, QuestionParser Parser) Made = Make();

    private static readonly SchemaLexicon Lexicon = new(Made.Schema, Analyzer);

    public static IReadOnlyList<QueryReading> Parse(string question) => Made.Parser.Parse(School.Read(question));

    public static IReadOnlyList<QuestionWord> Words(string question) => QuestionWord.Of(School.Read(question));

    public static IReadOnlyList<Link> Link(string question) => SchemaLinker.Link(Words(question), School.Read(question).Language, Lexicon);

    private static (DatabaseSchema, QuestionParser) Make()
    {
        using MemoryDatabase database = new(Script);
        var schema = AnnotatedSchema.Of(SqliteSchemaReader.Read(database.Connection, TestContext.Current.CancellationToken), NotesFile.Read(Notes).Notes).Schema;
        var values = ValueIndex.Build(database.Connection, schema, Analyzer, new ValueIndexLimits(), TestContext.Current.CancellationToken);

        return (schema, new QuestionParser(schema, values, Analyzer));
    }
}
