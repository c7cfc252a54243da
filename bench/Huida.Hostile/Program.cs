using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Huida.Hostile;

// Huida.Hostile [QUESTIONS] [SEED]: asks a copy of the sample's database so many hostile questions, default 25,000, from within the
// clone. Stops at the first that gives anything but one SELECT, or an exception; in the end the database must be as it was.
int count = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 25_000;
int seed = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
string sample = Path.Combine("samples", "campus");
string[] honest = [.. Directory.GetFiles(Path.Combine(sample, "questions"), "*.json").Order(StringComparer.Ordinal).SelectMany(Questions)];
await using var trial = await HostileTrial.StartAsync(
    Path.Combine(sample, "database", "campus.sqlite"), await File.ReadAllTextAsync(Path.Combine(sample, "database", "notes.yaml")));
long started = Stopwatch.GetTimestamp();

foreach (var (index, question) in new HostileQuestions(honest, seed).All().Take(count).Index())
{
    string? fault;
    try
    {
        fault = await trial.TryAsync(question);
    }
    catch (Exception exception)
    {
        fault = exception.ToString();
    }

    if (fault is not null)
    {
        Console.Error.WriteLine($"seed {seed}, question {index}: {JsonSerializer.Serialize(question)}\n{fault}");

        return 1;
    }

    if ((index + 1) % 1000 == 0 || index == count - 1)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{index + 1:N0} questions, {trial.Queries:N0} queries, each one SELECT; {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s"));
    }
}

if (trial.FindDamage() is { } damage)
{
    Console.Error.WriteLine(damage);

    return 1;
}

Console.WriteLine("The database is as it was.");

return 0;

static IEnumerable<string> Questions(string file)
{
    using var json = JsonDocument.Parse(File.ReadAllText(file));

    return [.. json.RootElement.GetProperty("questions").EnumerateArray().Select(entry => entry.GetProperty("question").GetString()!)];
}
