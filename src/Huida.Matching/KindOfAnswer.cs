using System.Text.RegularExpressions;
using Huida.Understanding;

namespace Huida.Matching;

/// <summary>Whether a text holds the kind of thing that a question asks for, as far as its surface shows it.</summary>
internal static partial class KindOfAnswer
{
    public static bool Fits(QuestionKind kind, ReadOnlySpan<char> text) => kind switch
    {
        QuestionKind.Number => NumberPattern().IsMatch(text),
        QuestionKind.Time => TimePattern().IsMatch(text),
        _ => true,
    };

    [GeneratedRegex("[0-9０-９]|[一二三四五六七八九十百千万两半]|\\b(one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|no more than|once|twice|half)\\b", RegexOptions.IgnoreCase)]
    private static partial Regex NumberPattern();

    [GeneratedRegex("[0-9０-９]|[年月日周天点时]|学期|\\b(day|week|month|year|hour|minute|term|semester|spring|summer|autumn|fall|winter|morning|evening|night|noon|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|before|after|during)s?\\b", RegexOptions.IgnoreCase)]
    private static partial Regex TimePattern();
}
