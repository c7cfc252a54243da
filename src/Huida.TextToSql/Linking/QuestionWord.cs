using Huida.Tokenization;
using Huida.Understanding;

namespace Huida.TextToSql.Linking;

/// <summary>A word of the question.</summary>
/// <param name="Text">As it reads after folding.</param>
/// <param name="Stem">Without inflection.</param>
/// <param name="Information">How much it tells, 0 (a function word) to 1 (a word no lexicon has).</param>
public sealed record QuestionWord(string Text, string Stem, int Start, int End, bool IsFunctionWord, double Information)
{
    /// <summary>The words of a question in order.</summary>
    public static IReadOnlyList<QuestionWord> Of(Reading reading)
    {
        string question = reading.Question.Text;

        return
        [
            .. reading.Terms.Where(term => term.Kind == TermKind.Word && term.Text.Length > 0).Select(term => new QuestionWord(
                CharacterFolding.Fold(question[term.Start..term.End]).Text,
                term.Text,
                term.Start,
                term.End,
                term.IsFunctionWord,
                term.IsFunctionWord ? 0 : WordRarity.Of(term.Text))),
        ];
    }
}
