using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>People and events that a question speaks of without naming their table: who, 人数, how many times.</summary>
internal static class Related
{
    public static bool IsOfPeople(this SchemaLexicon lexicon, string table) =>
        lexicon.Schema.FindTable(table)!.Columns.Any(column => lexicon.WordsOf(column.Name).Any(Hints.Person.Words.Contains));

    /// <summary>Whether each row is one of a person's: a member, an enrollment.</summary>
    public static bool RefersToPeople(this SchemaLexicon lexicon, string table) =>
        lexicon.Schema.Keys.Any(key => key.From.Table == table && lexicon.IsOfPeople(key.To.Table)) && lexicon.IsOfEvents(table);

    /// <summary>Whether each row relates two others and nothing refers to it: a loan, an award, a membership.</summary>
    public static bool IsOfEvents(this SchemaLexicon lexicon, string table) =>
        lexicon.Schema.Keys.Count(key => key.From.Table == table) > 1 && !lexicon.Schema.Keys.Any(key => key.To.Table == table && key.From.Table != table);

    /// <summary>The people nearest to a place of the question: named themselves, else of what is named, else of those that refer to it.</summary>
    public static string? People(Clause clause, int at)
    {
        var (lexicon, named) = (clause.Lexicon, Named(clause, at));
        var keys = lexicon.Schema.Keys;
        var referring = named.SelectMany(table => keys.Where(key => key.To.Table == table)).Select(key => key.From.Table);

        return named.FirstOrDefault(lexicon.IsOfPeople)
            ?? named.Concat(referring).Select(table => lexicon.IsOfPeople(table) ? table : lexicon.IsOfEvents(table) ? PeopleOf(table) : null).FirstOrDefault(table => table is not null)
            ?? lexicon.Schema.Tables.Select(table => table.Name).FirstOrDefault(table => lexicon.IsOfPeople(table) && named.Exists(other => lexicon.Refers(table, other)));

        string? PeopleOf(string table) => keys.Where(key => key.From.Table == table).Select(key => key.To.Table).FirstOrDefault(lexicon.IsOfPeople);
    }

    /// <summary>What happened to what is named: the table of events that refers to most of it.</summary>
    public static string? Events(Clause clause, int at)
    {
        var (lexicon, named) = (clause.Lexicon, Named(clause, at));

        return named.FirstOrDefault(lexicon.IsOfEvents)
            ?? lexicon.Schema.Tables.Select(table => table.Name)
                .Where(lexicon.IsOfEvents)
                .Select(table => (Table: table, Named: lexicon.Schema.Keys.Count(key => key.From.Table == table && named.Contains(key.To.Table))))
                .Where(candidate => candidate.Named > 0)
                .OrderByDescending(candidate => candidate.Named)
                .Select(candidate => candidate.Table)
                .FirstOrDefault();
    }

    /// <summary>The people that a question for a person asks about: those referred to by what it names, first by what relates most of it.</summary>
    public static string? Person(Clause clause)
    {
        var (lexicon, named) = (clause.Lexicon, Named(clause, at: null));
        var keys = lexicon.Schema.Keys;
        var referring = keys.Where(key => named.Contains(key.To.Table)).Select(key => key.From.Table);
        var referred = named.OrderByDescending(table => keys.Count(key => key.From.Table == table && named.Contains(key.To.Table)))
            .Concat(referring)
            .SelectMany(table => keys.Where(key => key.From.Table == table))
            .Select(key => key.To.Table);

        return named.Concat(referred).FirstOrDefault(lexicon.IsOfPeople);
    }

    /// <summary>The tables that the question speaks of, those nearest to a place first.</summary>
    private static List<string> Named(Clause clause, int? at) =>
    [
        .. (at is { } place ? clause.Elements.OrderBy(element => Math.Abs(element.Start - clause[place].Start)) : clause.Elements.AsEnumerable())
            .SelectMany(ElementTables.Of)
            .Distinct(),
    ];
}
