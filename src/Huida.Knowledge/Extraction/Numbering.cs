using System.Text.RegularExpressions;

namespace Huida.Knowledge.Extraction;

/// <summary>What a line's number says of it, in Chinese and English: the heading of a part, an article of a rule, an item of a list.</summary>
internal static partial class Numbering
{
    private const int LongestHeading = 80;

    /// <summary>The depth of a heading that shows by its number alone, else null. The outermost is 1.</summary>
    public static int? HeadingLevel(ReadOnlySpan<char> line)
    {
        if (line.Length is 0 or > LongestHeading || line[^1] is '。' or '；' or '，' or '：' or '.' or ';' or ',' or ':' or '、')
        {
            return null;
        }

        return PartStart().IsMatch(line) ? 1
            : ChapterStart().IsMatch(line) ? 2
            : SectionStart().IsMatch(line) ? 3
            : ChineseNumberStart().IsMatch(line) && !line.ContainsAny('。', '；') ? 4
            : DecimalsStart().IsMatch(line) ? 4
            : null;
    }

    /// <summary>Whether a rule of its own starts here: 第十二条, Article 12, § 3.</summary>
    public static bool IsArticle(ReadOnlySpan<char> line) => ArticleStart().IsMatch(line);

    /// <summary>Whether an item of a list starts here: a bullet, 1. or （一）.</summary>
    public static bool IsListItem(ReadOnlySpan<char> line) => ItemStart().IsMatch(line);

    [GeneratedRegex(@"^(第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?[编篇部](?![门分])|part\s+([ivx]+|\d+)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex PartStart();

    [GeneratedRegex(@"^(第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?章|(附录|附件|附表)\s?[一二三四五六七八九十\dA-Z]{0,3}(?=[\s：:　、]|$)|附则$|(chapter|appendix|annex)\s+([ivx]+|\d+|[a-z])\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ChapterStart();

    [GeneratedRegex(@"^(第\s?[一二三四五六七八九十百零〇\d]{1,5}\s?节(?!课)|section\s+\d+\b)", RegexOptions.IgnoreCase)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^[一二三四五六七八九十]{1,3}、")]
    private static partial Regex ChineseNumberStart();

    [GeneratedRegex(@"^\d{1,2}(\.\d{1,2}){1,3}[.\s　]+\p{L}")]
    private static partial Regex DecimalsStart();

    [GeneratedRegex(@"^(第\s?[一二三四五六七八九十百千零〇\d]{1,7}\s?条|(article|clause|rule)\s+\d+\b|§\s*\d)", RegexOptions.IgnoreCase)]
    private static partial Regex ArticleStart();

    [GeneratedRegex(@"^([-*•·●○■□◆▪–—]\s|[（(]\s?([一二三四五六七八九十]{1,3}|\d{1,3}|[a-zA-Z]|[ivx]{1,4})\s?[）)]|\d{1,3}([.．](?!\d)|[、）)])|[a-z][.)]\s|[①-⑳])(?=\s*\S)")]
    private static partial Regex ItemStart();
}
