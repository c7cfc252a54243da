using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.TextToSql.Linking;

/// <summary>A word of the question.</summary>
/// <param name="Text">As it reads after folding.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Information">How much it tells, 0 (a function word) to 1 (a word no lexicon has).</param>
public sealed record QuestionWord(string Text, string Stem, int Start, int End, bool IsFunctionWord, double Information)
{
    /// <summary>Of a Chinese word of one character: more often a verb between two things (借, 拿, 开) than one of them.</summary>
    private const double OneCharacter = 0.5;

    private static readonly string[] Measuring = ["平均", "最高", "最低", "最大", "最小"];

    /// <summary>The words of a question in order.</summary>
    public static IReadOnlyList<QuestionWord> Of(Reading reading)
    {
        string question = reading.Question.Text;

        return
        [
            .. reading.Terms.Where(term => term.Kind == TermKind.Word && term.Text.Length > 0).SelectMany(Parts).Select(term => Of(term, CharacterFolding.Fold(question[term.Start..term.End]).Text)),
        ];
    }

    private static QuestionWord Of(Term term, string text) => new(
        text,
        term.Text,
        term.Start,
        term.End,
        term.IsFunctionWord,
        term.IsFunctionWord || WordMatch.IsMeasureOnly(term.Text) || LightWords.Contains(text) ? 0 : WordRarity.Of(term.Text) * (term.Text is [>= '\u3000'] ? OneCharacter : 1));

    /// <summary>Two characters that no dictionary joins, as in 最晚入职: what they name is looked up across the borders of words, each character by itself.</summary>
    private static bool IsGuess(Term term) => term.Text is [>= '\u3000', >= '\u3000'] && term.End - term.Start == 2 && WordRarity.Of(term.Text) == 1;

    /// <summary>The dictionary has 平均分 as one word; a database has the average of something.</summary>
    private static IEnumerable<Term> Parts(Term term)
    {
        if (term.Text[0] >= '\u3000' && term.End - term.Start == term.Text.Length
            && Array.Find(Measuring, start => term.Text.Length > start.Length && term.Text.StartsWith(start, StringComparison.Ordinal)) is { } first)
        {
            int middle = term.Start + first.Length;

            return [term with { Text = first, End = middle }, term with { Text = term.Text[first.Length..], Start = middle }];
        }

        return IsGuess(term)
            ? [term with { Text = term.Text[..1], End = term.Start + 1 }, term with { Text = term.Text[1..], Start = term.Start + 1 }]
            : [term];
    }
}
