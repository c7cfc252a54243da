using System.Text.Json;

namespace Huida.Evaluation.TextToSql;

/// <summary>The questions of northwind.json, over the Northwind database. All are measured on, none tuned on.</summary>
internal sealed class NorthwindSource() : SqlSource("northwind")
{
    public override IReadOnlyList<string> Files(string sets, Part part) => [Path.Combine(sets, "text-to-sql", Name, $"{Name}.sqlite")];

    public override async Task<SqlSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken)
    {
        await using var stream = typeof(NorthwindSource).Assembly.GetManifestResourceStream($"Huida.Evaluation.TextToSql.{Name}.json")!;
        var labels = (await JsonSerializer.DeserializeAsync<Labels>(stream, JsonSerializerOptions.Web, cancellationToken))!;
        var database = SqlDatabase.Open(Name, Files(sets, part)[0], cancellationToken);

        return new SqlSet(
            Name,
            part,
            labels.Today,
            part == Part.Train ? [] : [.. labels.Questions.Select(question => new SqlQuestion(Name, question.Language, question.Question, question.Sql, Level: null))],
            new Dictionary<string, SqlDatabase> { [Name] = database });
    }

    private sealed record Labels(DateOnly Today, IReadOnlyList<Label> Questions);

    private sealed record Label(string Language, string Question, string Sql);
}
