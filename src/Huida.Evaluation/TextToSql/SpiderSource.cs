namespace Huida.Evaluation.TextToSql;

/// <summary>Spider (Yu et al. 2018, arXiv 1809.08887): measured on dev.json, tuned on the training files, whose databases are others.</summary>
internal sealed class SpiderSource() : SqlSource("spider")
{
    private static readonly DateOnly Today = new(2026, 1, 1); // no question depends on it

    public override IReadOnlyList<string> Files(string sets, Part part) =>
        [.. QuestionFiles(part).Append(SpiderFolder.Tables).Select(file => new SpiderFolder(sets).PathOf(file))];

    public override async Task<SqlSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken)
    {
        var folder = new SpiderFolder(sets);
        var measured = (await folder.ReadQuestionsAsync(SpiderFolder.Dev, cancellationToken)).Select(entry => entry.DbId).ToHashSet();
        var asked = new List<SpiderEntry>();
        foreach (string file in QuestionFiles(part))
        {
            asked.AddRange((await folder.ReadQuestionsAsync(file, cancellationToken)).Where(entry => measured.Contains(entry.DbId) == (part == Part.Measure)));
        }

        return new SqlSet(
            Name,
            part,
            Today,
            [.. asked.Select(entry => new SqlQuestion(entry.DbId, "en", entry.Question, entry.Query, entry.Level))],
            await folder.OpenAsync(asked.Select(entry => entry.DbId).ToHashSet(), cancellationToken));
    }

    private static string[] QuestionFiles(Part part) => part == Part.Measure ? [SpiderFolder.Dev] : ["train_spider.json", "train_others.json"];
}
