using Huida.Tokenization;

namespace Huida.Understanding;

/// <summary>What a question asks for, told by its question words; the first one that counts decides.</summary>
internal static class QuestionKinds
{
    /// <param name="folded">The question after <see cref="CharacterFolding"/>.</param>
    public static QuestionKind Of(string folded, Language language) =>
        language == Language.Chinese ? ChineseQuestions.KindOf(folded) : EnglishQuestions.KindOf(folded);
}
