using System.Collections.Frozen;

namespace Huida.TextToSql.Linking;

/// <summary>The school in 学校有多少名讲师 is the whole that the database is about: it names nothing in it, and chooses nothing.</summary>
internal static class WholeOrganisation
{
    private const double Named = 0.9;

    private static readonly FrozenSet<string> Organisations = FrozenSet.Create("学校", "我校", "本校", "全校", "大学", "公司", "本公司", "单位", "university", "college", "school", "company", "organisation", "organization");

    private static readonly FrozenSet<string> Having = FrozenSet.Create("有", "里", "里面", "内", "一", "一共", "共有", "总共", "现在", "目前", "have", "has", "employ", "employs");

    /// <returns>The words with that one telling nothing, and the links without its own; both as they were where there is none, or a table goes by it.</returns>
    public static (IReadOnlyList<QuestionWord> Words, List<Link> Links) LeaveOut(IReadOnlyList<QuestionWord> words, List<Link> links)
    {
        int at = words.TakeWhile(word => word.Information == 0 && !Organisations.Contains(word.Text)).Count();
        if (at + 1 >= words.Count || !Organisations.Contains(words[at].Text) || !Having.Contains(words[at + 1].Text))
        {
            return (words, links);
        }

        var word = words[at];
        if (links.Exists(link => link is { Target: LinkTarget.Table, Weight: >= Named } && link.Start <= word.Start && link.End >= word.End))
        {
            return (words, links);
        }

        return (
            [.. words.Select(other => other == word ? word with { Information = 0 } : other)],
            links.FindAll(link => link.Start != word.Start || link.End != word.End));
    }
}
