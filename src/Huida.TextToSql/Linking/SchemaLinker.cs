using Huida.Tokenization;

namespace Huida.TextToSql.Linking;

/// <summary>Finds the tables, columns and coded values that words of a question may name. Every run of up to six words is looked up.</summary>
internal static class SchemaLinker
{
    private const int LongestPhrase = 6;
    private const int LongestList = 3; // first, middle and

    /// <summary>Weaker links are chance.</summary>
    private const double WeakestLink = 0.35;

    /// <summary>Of a translation, where the target has names in the question's own language: those who wrote them would have had this one too.</summary>
    private const double NamedInBoth = 0.6;

    /// <summary>Of a word that has only its stem in common with a name, where it is written in another's: the buildings are not the built ones.</summary>
    private const double WrittenElsewhere = 0.8;

    /// <returns>Ordered by start, longer before shorter, surer before less sure; of one span and target the surest alone.</returns>
    public static IReadOnlyList<Link> Link(IReadOnlyList<QuestionWord> words, Language language, SchemaLexicon lexicon)
    {
        Dictionary<(int Start, int End, LinkTarget Target), double> found = [];
        var senses = WordSenses.Of(words, language, lexicon);
        for (int start = 0; start < words.Count; start++)
        {
            Walk(start, start, "", 1, 0, isTranslated: false);
            FindBags(start);
        }

        FindShared();

        return
        [
            .. found.Where(pair => pair.Value >= WeakestLink)
                .Select(pair => new Link(pair.Key.Target, words[pair.Key.Start].Start, words[pair.Key.End - 1].End, pair.Value))
                .OrderBy(link => link.Start).ThenByDescending(link => link.End).ThenByDescending(link => link.Weight),
        ];

        void Walk(int start, int at, string phrase, double weight, int depth, bool isTranslated)
        {
            if (at == words.Count || depth == LongestPhrase || (at > start && IsApart(at)))
            {
                return;
            }

            foreach (var (sense, end, sureness, isForeign) in senses[at])
            {
                string longer = phrase + sense;
                if (!lexicon.HasPrefix(longer))
                {
                    continue;
                }

                double product = weight * sureness;
                if (!words[end - 1].IsFunctionWord && !words[start].IsFunctionWord)
                {
                    Keep(start, end, lexicon.Find(longer), product, isTranslated || isForeign);
                }

                Walk(start, end, longer, product, depth + 1, isTranslated || isForeign);
            }
        }

        // Punctuation stands before the word.
        bool IsApart(int at) => words[at].Start - words[at - 1].End > 1;

        // The date of birth is the birth date.
        void FindBags(int start)
        {
            if (words[start].Text is "number" && start + 1 < words.Count && words[start + 1].Text is "of")
            {
                return; // the number of trains is not their numbers
            }

            List<string> bag = [];
            double weight = 1;
            for (int at = start; at < Math.Min(words.Count, start + LongestPhrase); at++)
            {
                if (at > start && IsApart(at))
                {
                    return;
                }

                if (words[at].Text is "of" or "the" or "for" or "的")
                {
                    continue;
                }

                if (senses[at] is not [var best, ..] || best.End != at + 1 || words[start].IsFunctionWord)
                {
                    return;
                }

                bag.Add(best.Phrase);
                weight *= best.Weight;
                if (bag.Count > 1)
                {
                    Keep(start, at + 1, lexicon.FindInAnyOrder(string.Join(' ', bag.Order(StringComparer.Ordinal))), weight);
                }
            }
        }

        // First and last name: the last word belongs to both.
        void FindShared()
        {
            for (int at = 0; at < words.Count; at++)
            {
                for (int and = at + 1; and + 2 < words.Count && and <= at + LongestList && !words[at].IsFunctionWord; and++)
                {
                    if (words[and].Text is "and" or "or")
                    {
                        Share(at, and);
                        break;
                    }
                }
            }
        }

        void Share(int at, int and)
        {
            foreach (var (last, lastEnd, sureness, _) in senses[and + 2])
            {
                if (lastEnd == and + 3 && senses[and + 1].Any(second => second.End == and + 2 && lexicon.Find(second.Phrase + last).Length > 0))
                {
                    foreach (var (first, firstEnd, firstSureness, _) in senses[at])
                    {
                        if (firstEnd == at + 1)
                        {
                            Keep(at, at + 1, lexicon.Find(first + last), sureness * firstSureness);
                        }
                    }
                }
            }
        }

        void Keep(int start, int end, ReadOnlySpan<NamedTarget> targets, double sureness, bool isTranslated = false)
        {
            bool isWritten = false;
            foreach (var (target, _) in targets)
            {
                isWritten |= IsWritten(start, end, target);
            }

            foreach (var (target, weight) in targets)
            {
                var key = (start, end, target);
                double fit = isTranslated && lexicon.Texts.HasChineseName(target) ? NamedInBoth : isWritten && !IsWritten(start, end, target) ? WrittenElsewhere : 1;
                found[key] = Math.Max(weight * sureness * fit, found.GetValueOrDefault(key));
            }
        }

        bool IsWritten(int start, int end, LinkTarget target) => end == start + 1 && lexicon.Texts.IsWrittenIn(target, words[start].Text);
    }
}
