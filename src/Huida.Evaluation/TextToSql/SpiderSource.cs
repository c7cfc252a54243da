using System.Text.Json;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Evaluation.TextToSql;

/// <summary>
/// Spider (Yu et al. 2018): questions of dev.json, or, to tune on, of the training files, whose databases are others. Tables and columns
/// have, beside their own names, those that tables.json gives them for people.
/// </summary>
internal sealed class SpiderSource() : SqlSource("spider")
{
    private static readonly JsonSerializerOptions Layout = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };
    private static readonly DateOnly Today = new(2026, 1, 1); // no question depends on it

    public override IReadOnlyList<string> Files(string sets, Part part) =>
        [.. QuestionFiles(part).Append("tables.json").Select(file => PathOf(sets, file))];

    public override async Task<SqlSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken)
    {
        var measured = (await ReadAsync<Entry>(sets, "dev.json", cancellationToken)).Select(entry => entry.DbId).ToHashSet();
        var entries = new List<Entry>();
        foreach (string file in QuestionFiles(part))
        {
            entries.AddRange(await ReadAsync<Entry>(sets, file, cancellationToken));
        }

        var asked = entries.FindAll(entry => part == Part.Measure || !measured.Contains(entry.DbId));
        var databases = new Dictionary<string, SqlDatabase>();
        foreach (var names in await ReadAsync<Names>(sets, "tables.json", cancellationToken))
        {
            if (asked.Exists(entry => entry.DbId == names.DbId))
            {
                databases.Add(names.DbId, Open(sets, names, cancellationToken));
            }
        }

        return new SqlSet(
            Name,
            part,
            Today,
            [.. asked.Select(entry => new SqlQuestion(entry.DbId, entry.Question, entry.Query, entry.Sql is { } sql ? SpiderHardness.Of(sql) : null))],
            databases);
    }

    private static string[] QuestionFiles(Part part) => part == Part.Measure ? ["dev.json"] : ["train_spider.json", "train_others.json"];

    private async Task<IReadOnlyList<T>> ReadAsync<T>(string sets, string file, CancellationToken cancellationToken)
    {
        string path = PathOf(sets, file);
        await using var content = File.OpenRead(path);
        try
        {
            return await JsonSerializer.DeserializeAsync<IReadOnlyList<T>>(content, Layout, cancellationToken) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{path} is not of Spider's layout. Fetch the set again.", exception);
        }
    }

    private string PathOf(string sets, params ReadOnlySpan<string> parts) => Path.Combine([sets, "text-to-sql", Name, .. parts]);

    private SqlDatabase Open(string sets, Names names, CancellationToken cancellationToken)
    {
        var database = SqlDatabase.Open(names.DbId, PathOf(sets, "database", names.DbId, $"{names.DbId}.sqlite"), cancellationToken);

        return database with { Schema = new DatabaseSchema([.. database.Schema.Tables.Select(table => Word(table, names))], database.Schema.Keys) };
    }

    private static Table Word(Table table, Names names)
    {
        int index = names.TableNamesOriginal.ToList().FindIndex(name => IsSame(name, table.Name));

        return index < 0 ? table : table with
        {
            Wording = Word(names.TableNames[index]),
            Columns =
            [
                .. table.Columns.Select(column =>
                {
                    int place = names.ColumnNamesOriginal.ToList().FindIndex(pair => pair[0].GetInt32() == index && IsSame(pair[1].GetString(), column.Name.Column));

                    return place < 0 ? column : column with { Wording = Word(names.ColumnNames[place][1].GetString()!) };
                }),
            ],
        };
    }

    private static Wording Word(string name) => Wording.None with
    {
        Synonyms = new Dictionary<Language, IReadOnlyList<string>> { [Language.English] = [name] },
    };

    private static bool IsSame(string? name, string other) => string.Equals(name, other, StringComparison.OrdinalIgnoreCase);

    /// <param name="Sql">The query parsed, which the training files lack.</param>
    private sealed record Entry(string DbId, string Question, string Query, JsonElement? Sql);

    /// <param name="ColumnNames">Each the table's place and the name.</param>
    private sealed record Names(
        string DbId,
        IReadOnlyList<string> TableNames,
        IReadOnlyList<string> TableNamesOriginal,
        IReadOnlyList<JsonElement> ColumnNames,
        IReadOnlyList<JsonElement> ColumnNamesOriginal);
}
