using System.Text.Json;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.Evaluation.TextToSql;

/// <summary>
/// The folder of Spider's files below that of the sets. Tables and columns have, beside their own names, those that tables.json gives them
/// for people.
/// </summary>
internal sealed class SpiderFolder(string sets)
{
    public const string Dev = "dev.json";
    public const string Tables = "tables.json";

    public static JsonSerializerOptions Layout { get; } = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([sets, "text-to-sql", "spider", .. parts]);

    public Task<IReadOnlyList<SpiderEntry>> ReadQuestionsAsync(string file, CancellationToken cancellationToken) =>
        ReadAsync<SpiderEntry>(PathOf(file), cancellationToken);

    public async Task<IReadOnlyDictionary<string, SqlDatabase>> OpenAsync(IReadOnlySet<string> databases, CancellationToken cancellationToken) =>
        (await ReadAsync<Names>(PathOf(Tables), cancellationToken))
            .Where(names => databases.Contains(names.DbId))
            .Select(names => Open(names, cancellationToken))
            .ToDictionary(database => database.Name);

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(string path, CancellationToken cancellationToken)
    {
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

    private SqlDatabase Open(Names names, CancellationToken cancellationToken)
    {
        var database = SqlDatabase.Open(names.DbId, PathOf("database", names.DbId, $"{names.DbId}.sqlite"), cancellationToken);

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

    /// <param name="ColumnNames">Each the table's place and the name.</param>
    private sealed record Names(
        string DbId,
        IReadOnlyList<string> TableNames,
        IReadOnlyList<string> TableNamesOriginal,
        IReadOnlyList<JsonElement> ColumnNames,
        IReadOnlyList<JsonElement> ColumnNamesOriginal);
}

/// <param name="Sql">The query parsed, which the training files lack.</param>
internal sealed record SpiderEntry(string DbId, string Question, string Query, JsonElement? Sql)
{
    public string? Level => Sql is { } sql ? SpiderHardness.Of(sql) : null;
}
