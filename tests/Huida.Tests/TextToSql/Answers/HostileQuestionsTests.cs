using System.Text.Json;
using Huida.Hostile;
using Huida.Tests.Server.Pages.Browsing;

namespace Huida.Tests.TextToSql.Answers;

/// <summary>A few of the questions that bench/Huida.Hostile asks.</summary>
[Trait("Speed", "Slow")]
public sealed class HostileQuestionsTests
{
    private static readonly string Sample = Path.Combine(Repository.Root, "samples", "campus");

    [Fact]
    public async Task AskAsync_HostileQuestions_GivesSingleSelectsAndWritesNothing()
    {
        string[] honest =
        [
            .. Directory.GetFiles(Path.Combine(Sample, "questions"), "*database*.json").Order(StringComparer.Ordinal).SelectMany(Questions),
        ];
        string notes = await File.ReadAllTextAsync(Path.Combine(Sample, "database", "notes.yaml"), TestContext.Current.CancellationToken);
        await using var trial = await HostileTrial.StartAsync(Path.Combine(Sample, "database", "campus.sqlite"), notes);

        foreach (string question in new HostileQuestions(honest, seed: 7).All().Take(500))
        {
            string? fault = await trial.TryAsync(question);
            Assert.True(fault is null, $"{JsonSerializer.Serialize(question)}: {fault}");
        }

        Assert.InRange(trial.Queries, 250, int.MaxValue);
        Assert.Null(trial.FindDamage());
    }

    [Theory]
    [InlineData("SELECT \"name\" FROM \"students\" WHERE \"name\" = '; DROP TABLE x --'", null)]
    [InlineData("SELECT name FROM students; DELETE FROM students", "it has ;")]
    [InlineData("DELETE FROM students", "it does not begin with SELECT")]
    [InlineData("SELECT name FROM students UNION SELECT 1", "it has UNION")]
    [InlineData("SELECT gone FROM students", "SQLite says no such column: gone")]
    public void SelectCheck_Sql_SaysWhatIsWrong(string sql, string? fault)
    {
        using DatabaseFile file = new("CREATE TABLE students (name TEXT)");
        using SelectCheck check = new(file.Path);

        Assert.Equal(fault, check.Find(sql));
    }

    private static IEnumerable<string> Questions(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));

        return [.. json.RootElement.GetProperty("questions").EnumerateArray().Select(entry => entry.GetProperty("question").GetString()!)];
    }
}
