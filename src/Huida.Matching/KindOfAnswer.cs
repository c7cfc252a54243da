using System.Text.RegularExpressions;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>Whether a text holds the kind of thing that a question asks for, as far as its surface shows it.</summary>
internal static partial class KindOfAnswer
{
    public static bool Fits(QuestionKind kind, string text) => kind switch
    {
        QuestionKind.Number => NumberPattern().IsMatch(PlacePattern().Replace(text, "")),
        QuestionKind.Time => TimePattern().IsMatch(PlacePattern().Replace(text, "")),
        _ => true,
    };

    /// <summary>The numbers of articles, clauses and list items name a place, they answer nothing.</summary>
    [GeneratedRegex("第[一二三四五六七八九十百千0-9]+[条章节款项]|^[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|^[0-9]+(\\.[0-9]+)*[.、) ]", RegexOptions.Multiline)]
    private static partial Regex PlacePattern();

    [GeneratedRegex("[0-9０-９%]|[一二三四五六七八九十百千万两半][个元天日周月年次门本人名小分学倍级层间]|免费|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|once|twice|half|free)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("[0-9０-９]|[一二三四五六七八九十两][个]?[年月日周天点]|周[一二三四五六日末]|学期|\\b(day|week|month|year|hour|minute|term|semester|spring|summer|autumn|fall|winter|morning|evening|night|noon|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|before|after|during)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();
}
