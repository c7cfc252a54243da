using System.Text.RegularExpressions;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.Understanding;

namespace Huida.TextToSql.Parsing;

/// <summary>The numbers, dates and quoted texts of a question as links.</summary>
internal static partial class QuestionConstants
{
    private const double QuotedText = 0.9;

    public static IEnumerable<Link> Of(Reading reading)
    {
        foreach (var number in reading.Numbers)
        {
            yield return new Link(new LinkTarget.Constant(new Operand.Constant.Number(number.Value)), number.Start, number.End, 1);
        }

        foreach (var date in reading.Dates)
        {
            if ((date.From ?? date.To) is { } day)
            {
                yield return new Link(new LinkTarget.Constant(new Operand.Constant.Date(day)), date.Start, date.End, 1);
            }
        }

        foreach (Match quoted in Quoted().Matches(reading.Question.Text))
        {
            var text = quoted.Groups["text"];
            yield return new Link(new LinkTarget.Constant(new Operand.Constant.Text(text.Value)), text.Index, text.Index + text.Length, QuotedText);
        }
    }

    [GeneratedRegex("""(?:"|“|”|''|``)(?<text>[^"“”]{1,80}?)(?:"|”|'')|(?<![\w])['‘`](?<text>[^'‘’]{1,80}?)['’](?!\w)|[「『《](?<text>[^」』》]{1,80})[」』》]""")]
    private static partial Regex Quoted();
}
