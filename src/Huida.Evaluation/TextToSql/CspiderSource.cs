namespace Huida.Evaluation.TextToSql;

/// <summary>
/// CSpider (Min et al. 2019, arXiv 1909.13293): Spider's questions in Chinese, over the same databases, whose names and cells are English. All
/// of its questions at hand are Spider's measured ones; whoever tunes for Chinese must look elsewhere.
/// </summary>
internal sealed class CspiderSource() : SqlSource("cspider")
{
    private static readonly DateOnly Today = new(2026, 1, 1); // no question depends on it

    public override IReadOnlyList<string> Files(string sets, Part part) =>
        [Questions(sets), .. new[] { SpiderFolder.Dev, SpiderFolder.Tables }.Select(file => new SpiderFolder(sets).PathOf(file))];

    public override async Task<SqlSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken)
    {
        var folder = new SpiderFolder(sets);
        var levels = (await folder.ReadQuestionsAsync(SpiderFolder.Dev, cancellationToken))
            .DistinctBy(entry => (entry.DbId, entry.Query))
            .ToDictionary(entry => (entry.DbId, entry.Query), entry => entry.Level);
        var entries = part == Part.Train ? [] : await SpiderFolder.ReadAsync<Entry>(Questions(sets), cancellationToken);

        return new SqlSet(
            Name,
            part,
            Today,
            [.. entries.Select(entry => new SqlQuestion(entry.DbId, "zh", entry.QuestionZh, entry.Query, levels.GetValueOrDefault((entry.DbId, entry.Query))))],
            await folder.OpenAsync(entries.Select(entry => entry.DbId).ToHashSet(), cancellationToken));
    }

    private string Questions(string sets) => Path.Combine(sets, "text-to-sql", Name, "dev_zh_en.json");

    /// <param name="Query">Spider's own, with the cells as the databases have them.</param>
    private sealed record Entry(string DbId, string QuestionZh, string Query);
}
