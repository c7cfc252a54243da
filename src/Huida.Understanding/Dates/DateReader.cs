using System.Text.RegularExpressions;

namespace Huida.Understanding.Dates;

/// <summary>A date found in folded text, with its place there.</summary>
internal readonly record struct FoundDate(DateSpan Span, int Start, int End);

/// <summary>
/// The days and spans that a question names, read against today: single dates by the rules of each language, then ranges between two
/// of them, then open ends (since, before). "After" and "before" leave the named day or year out, "since" and "until" keep it in.
/// </summary>
internal static class DateReader
{
    public static IReadOnlyList<FoundDate> Read(string text, DateOnly today)
    {
        DateContext context = new(today, today.Year);
        List<FoundDate> found = [];
        if (text.AsSpan().ContainsAnyInRange('\u4E00', '\u9FFF'))
        {
            found.AddRange(Read(text, context, ChineseDates.Language));
        }

        if (text.AsSpan().ContainsAnyInRange('0', 'z'))
        {
            found.AddRange(Read(text, context, EnglishDates.Language));
        }

        return Apart(found, date => (date.Start, date.End));
    }

    private static IEnumerable<FoundDate> Read(string text, DateContext context, DateLanguage language)
    {
        var named = FindNamed(text, context, language);
        for (int i = 0; i < named.Count; i++)
        {
            if (i + 1 < named.Count && ReadRange(text, context, language, named[i], named[i + 1]) is { } range)
            {
                yield return range;
                i++;
            }
            else
            {
                yield return Bounded(text, language, named[i]);
            }
        }
    }

    private static List<Named> FindNamed(string text, DateContext context, DateLanguage language)
    {
        List<Named> found = [];
        foreach (var rule in language.Rules)
        {
            for (var match = rule.Words.Match(text); match.Success; match = match.NextMatch())
            {
                if (match.Length > 0 && rule.Read(match, context) is { } span)
                {
                    found.Add(new Named(rule, match, span));
                }
            }
        }

        return Apart(found, named => (named.Start, named.End));
    }

    /// <summary>Those that do not overlap: the first, then the longer, then as they came.</summary>
    private static List<T> Apart<T>(List<T> found, Func<T, (int Start, int End)> place)
    {
        List<T> apart = [];
        int end = 0;
        foreach (var item in found.OrderBy(item => place(item).Start).ThenByDescending(item => place(item).End))
        {
            if (place(item).Start >= end)
            {
                apart.Add(item);
                end = place(item).End;
            }
        }

        return apart;
    }

    private static FoundDate? ReadRange(string text, DateContext context, DateLanguage language, Named first, Named second)
    {
        string between = text[first.End..second.Start];
        foreach (var rule in language.Ranges)
        {
            if (rule.Between.IsMatch(between) && rule.Around.Match(text, first.Start, second.End) is var (start, end)
                && Join(context, first, second) is { } span)
            {
                return new FoundDate(span, start, end);
            }
        }

        return null;
    }

    private static DateSpan? Join(DateContext context, Named first, Named second)
    {
        // "March to May 2024", "2023年3月到5月": one year for both; "11月到2月": the second lies in the next year.
        var from = first.NamesYear(context) || second.Span.From is not { } named || !second.NamesYear(context)
            ? first.Span
            : first.Read(context with { Year = named.Year }) ?? first.Span;
        if (from.From is not { } start)
        {
            return null;
        }

        var to = second.Read(context with { Year = start.Year });
        if (to?.To < start)
        {
            to = second.Read(context with { Year = start.Year + 1 });
        }

        return to?.To >= start ? new DateSpan(start, to.Value.To) : null;
    }

    private static FoundDate Bounded(string text, DateLanguage language, Named date)
    {
        foreach (var rule in date.Rule.IsRange ? [] : language.Bounds)
        {
            if (rule.Around.Match(text, date.Start, date.End) is var (start, end) && rule.Apply(date.Span) is { } span)
            {
                return new FoundDate(span, start, end);
            }
        }

        return new FoundDate(date.Span, date.Start, date.End);
    }

    private sealed record Named(DateRule Rule, Match Match, DateSpan Span)
    {
        public int Start => Match.Index;

        public int End => Match.Index + Match.Length;

        public DateSpan? Read(DateContext context) => Rule.Read(Match, context);

        public bool NamesYear(DateContext context) => Read(context with { Year = 2000 }) == Read(context with { Year = 2004 });
    }
}
