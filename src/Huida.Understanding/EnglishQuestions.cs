using System.Text.RegularExpressions;

namespace Huida.Understanding;

internal static class EnglishQuestions
{
    private const string Auxiliary = "(?:do|does|did|is|are|was|were|am|will|would|can|could|should|shall|may|might|must|has|have|had|isn't|aren't|don't|doesn't|didn't|can't|won't)";

    /// <summary>Where two match at the same place, the upper one wins.</summary>
    private static readonly (QuestionKind Kind, Regex Words)[] Table =
    [
        (QuestionKind.Reason, Words("why", "how come", "what(?:'s| is| was| are) the reasons?", "for what reason", "what causes?")),
        (QuestionKind.Number, Words(
            "how (?:many|much|old|far|big|large|tall|high|heavy|deep|wide|fast|expensive)",
            "what (?:number|percentage|percent|proportion|share|amount)",
            @"what(?:'s| is| are| was| were) the (?:\w+ ){0,2}(?:number|percentage|amount|price|cost|fee|rate|total|maximum|minimum|average|sum|limit)",
            "what (?:do|does|did) .{1,60} cost")),
        (QuestionKind.Time, Words(
            "when",
            "how (?:long|soon|often|early|late)",
            "(?:what|which) (?:time|date|day|days|year|month|week|hours?|semester|term)",
            @"what(?:'s| is| are| was) the (?:\w+ ){0,2}(?:deadline|date|time|hours|timetable|duration)")),
        (QuestionKind.Place, Words(
            "where",
            "(?:what|which) (?:building|room|office|floor|campus|place|city|country|address|counter|desk|gate|location|street)",
            @"what(?:'s| is) the (?:\w+ ){0,2}(?:address|location)")),
        (QuestionKind.Person, Words("who", "whom", "whose", "which (?:person|people|professor|teacher|students?)")),
        (QuestionKind.Method, Words("how", @"what(?:'s| is| are) the (?:\w+ ){0,1}(?:way|ways|steps|procedure|process|method)", "what steps", "in what way")),
        (QuestionKind.Definition, Words(
            "what (?:does|do|did) .{1,60} (?:mean|stand for)",
            "what(?:'s| is) meant by",
            "(?:the )?(?:meaning|definition) of",
            "define",
            "what(?:s|'s| is| are) "
            + "(?!(?:the|my|your|our|its|their|his|her|this|that|these|those|there|in|on|at) |included|needed|required|allowed|going |wrong )"
            + @"(?:\w[\w'-]* ?){1,4}[?!. ]*$")),
    ];

    /// <summary>A question word asks where a clause begins, or where somebody is to tell or know it; elsewhere it relates: the student who failed.</summary>
    private static readonly Regex Asks = new(
        @"(?:^|[,;:.?!(-]\s*|\b(?:and|but|or|so|then|also|please|hi|hello|"
        + "tell|me|us|know|explain|say|show|ask|asking|wonder|wondering|out|check|understand|learn|sure|idea|see|remember|about|exactly|"
        + @"in|at|on|for|to|from|by|with|of|until|till|since)\s+)$",
        RegexOptions.CultureInvariant);

    /// <summary>A search in headline style: laundry price, canteen opening hours.</summary>
    private static readonly (QuestionKind Kind, Regex Words)[] Headlines =
    [
        (QuestionKind.Time, new Regex(@"\b(?:opening hours|hours|times?|deadline|timetable|dates?)\W*$|^(?:opening hours|times|deadline|dates?)\b", RegexOptions.CultureInvariant)),
        (QuestionKind.Place, new Regex(@"\b(?:location|address)\W*$|^(?:location|address)\b", RegexOptions.CultureInvariant)),
        (QuestionKind.Number, new Regex(@"\b(?:prices?|costs?|fees?)\W*$|^(?:prices?|costs?|fees?)\b", RegexOptions.CultureInvariant)),
    ];

    /// <summary>"When I lose my card, what do I do?": a clause before the question.</summary>
    private static readonly Regex OpensClause = new($@"^(?:when|where|how)(?! {Auxiliary}\b)\b[^,?]*,", RegexOptions.CultureInvariant);

    private static readonly Regex YesOrNo = new(
        $@"^(?:\W|please |hi |hello |excuse me |so |and |but |sorry )*{Auxiliary}\b|[,;] {Auxiliary}\b|\b(?:whether|if it is|right\?)", RegexOptions.CultureInvariant);

    public static QuestionKind KindOf(string text)
    {
        string question = OpensClause.Match(text) is { Success: true } clause ? text[clause.Length..] : text;

        return First(question, asking: true)
            ?? (YesOrNo.IsMatch(question) ? QuestionKind.YesOrNo : First(question, asking: false) ?? First(text, asking: true))
            ?? (text.StartsWith("what", StringComparison.Ordinal) ? QuestionKind.Other : Array.Find(Headlines, headline => headline.Words.IsMatch(text)).Kind);
    }

    private static QuestionKind? First(string text, bool asking)
    {
        QuestionKind? first = null;
        int place = int.MaxValue;
        foreach (var (kind, words) in Table)
        {
            for (var match = words.Match(text); match.Success && match.Index < place; match = match.NextMatch())
            {
                if (!asking || Asks.IsMatch(text[..match.Index]))
                {
                    (first, place) = (kind, match.Index);
                }
            }
        }

        return first;
    }

    private static Regex Words(params string[] patterns) => new($@"\b(?:{string.Join('|', patterns)})(?:\b|$)", RegexOptions.CultureInvariant);
}
