using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>A way to read words from one place on as words of the schema's names.</summary>
/// <param name="Phrase">Stems of the schema without anything between them.</param>
/// <param name="End">The word after the last one read.</param>
/// <param name="IsTranslated">It is in the other language.</param>
internal sealed record WordSense(string Phrase, int End, double Weight, bool IsTranslated = false);

/// <summary>For each word of a question what it may be called in the schema: itself, an abbreviation, a relative, a translation.</summary>
internal static class WordSenses
{
    private const double Synonym = 0.85;
    private const double Translated = 0.9;
    private const int LongestTranslated = 3;

    /// <returns>For each place the senses that begin there, surest first.</returns>
    public static IReadOnlyList<WordSense>[] Of(IReadOnlyList<QuestionWord> words, Language language, SchemaLexicon lexicon) =>
        [.. Enumerable.Range(0, words.Count).Select(at => At(words, at, language, lexicon)
            .OrderByDescending(sense => lexicon.HasPrefix(sense.Phrase)).ThenByDescending(sense => sense.Weight).ToList())];

    private static List<WordSense> At(IReadOnlyList<QuestionWord> words, int at, Language language, SchemaLexicon lexicon)
    {
        var word = words[at];
        List<WordSense> senses = [new(word.Stem, at + 1, 1)];
        if (word.Text != word.Stem)
        {
            senses.Add(new(word.Text, at + 1, 1));
        }

        if (word.Text is [_, _, 's'])
        {
            senses.Add(new(word.Text[..2], at + 1, 1)); // ids: too short for the stemmer
        }

        if (word.IsFunctionWord && language == Language.English)
        {
            return senses;
        }

        if (word.Text.Length == 1 && (word.IsFunctionWord || WordMatch.IsMeasureWord(word.Text)))
        {
            return word.IsFunctionWord ? senses : []; // 的, 有; 三名学生
        }

        bool isNamed = lexicon.Words.Contains(word.Stem);
        foreach (string named in lexicon.Words)
        {
            if (WordMatch.Weight(word.Stem, named) is > 0 and var weight && (!isNamed || weight == WordMatch.Abbreviated))
            {
                senses.Add(new(named, at + 1, weight));
            }
        }

        if (isNamed)
        {
            return senses; // who says what the schema says means that
        }

        senses.AddRange(Synonyms.Of(word.Stem).Where(lexicon.Words.Contains).Select(synonym => new WordSense(synonym, at + 1, Synonym)));
        if (language == Language.Chinese)
        {
            AddTranslations(words, at, lexicon, senses);
        }

        return senses;
    }

    private static void AddTranslations(IReadOnlyList<QuestionWord> words, int at, SchemaLexicon lexicon, List<WordSense> senses)
    {
        string phrase = "";
        for (int end = at + 1; end <= Math.Min(words.Count, at + LongestTranslated); end++)
        {
            phrase += words[end - 1].Text;
            int rank = 0;
            foreach (var english in Translations.Of(phrase))
            {
                double weight = Translated - (0.03 * rank++);
                if (english.All(lexicon.Words.Contains) && !(english is ["id"] && phrase.StartsWith("身份", StringComparison.Ordinal))) // papers are no key
                {
                    senses.Add(new(string.Concat(english), end, weight, IsTranslated: true));
                }

                if (english is [var single])
                {
                    senses.AddRange(Synonyms.Of(single).Where(lexicon.Words.Contains).Select(synonym => new WordSense(synonym, end, weight * Synonym, IsTranslated: true)));
                }
            }
        }
    }
}
