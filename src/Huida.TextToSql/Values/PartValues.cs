using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>
/// Finds the values of which a question has some words: Smith of John Smith, 计算机 of 计算机学院. The weight is the share of the value's
/// information that those words have, where a word that every value of the column has, such as 学院, has little.
/// </summary>
internal sealed class PartValues(TermAnalyzer analyzer, StoredValues values, HashedPostings postings)
{
    /// <summary>Of some words, less than of all of them however they are spelled.</summary>
    private const double AtMost = 0.85;

    private const double LeastShare = 0.4;

    /// <summary>One letter, digit or Chinese character names nothing.</summary>
    private const int LeastCharacters = 2;

    /// <summary>How many values are looked at, those of the rarest words first, and how many of them closely.</summary>
    private const int MostCandidates = 2000;

    private const int MostCompared = 40;

    /// <summary>Values of one column that the same words are part of; more of them tell nothing.</summary>
    private const int MostPerColumn = 3;

    /// <param name="words">Of the question, in order.</param>
    public IEnumerable<FoundValue> Find(IReadOnlyList<Term> words)
    {
        WordInformation information = new(values, postings);

        return Candidates(words, information)
            .OrderByDescending(candidate => candidate.Value).ThenBy(candidate => candidate.Key)
            .Take(MostCompared)
            .Select(candidate => Compare(candidate.Key, words, information))
            .OfType<FoundValue>()
            .GroupBy(found => (values.ColumnOf(found.Value).First, found.Start, found.End))
            .SelectMany(group => group.OrderByDescending(found => found.Weight).Take(MostPerColumn));
    }

    /// <summary>Values that have words of the question, with the information of those words.</summary>
    private Dictionary<int, double> Candidates(IReadOnlyList<Term> words, WordInformation information)
    {
        Dictionary<int, double> candidates = [];
        var asked = words.Where(word => !word.IsFunctionWord).Select(word => word.Text).Distinct()
            .Select(word => (Text: word, Hash: TextUnit.HashOf(word)))
            .OrderBy(word => postings.Find(word.Hash).Length);
        int room = MostCandidates;
        foreach (var (text, hash) in asked)
        {
            var pairs = postings.Find(hash);
            if (pairs.Length <= room)
            {
                foreach (ulong pair in pairs)
                {
                    int value = HashedPostings.ValueOf(pair);
                    candidates[value] = candidates.GetValueOrDefault(value) + information.Of(text, value);
                }

                room -= pairs.Length;
                continue;
            }

            // Too common to bring values of its own.
            foreach (int value in candidates.Keys.ToList())
            {
                if (HashedPostings.CountWithin(pairs, value, value + 1) > 0)
                {
                    candidates[value] += information.Of(text, value);
                }
            }
        }

        return candidates;
    }

    /// <summary>The best run of the value's words in the question, function words between them left aside.</summary>
    private FoundValue? Compare(int value, IReadOnlyList<Term> words, WordInformation information)
    {
        var own = analyzer.Analyze(values[value]).Where(term => term.Kind == TermKind.Word).Select(term => term.Text).ToHashSet();
        double whole = own.Sum(word => information.Of(word, value));
        Run best = new(0, 0, 0, 0), current = best;
        HashSet<string> counted = [];
        foreach (var word in words)
        {
            if (own.Contains(word.Text) && (current.Characters > 0 || !word.IsFunctionWord))
            {
                current = new Run(
                    current.Characters == 0 ? word.Start : current.Start,
                    word.End,
                    current.Characters + word.Text.Length,
                    current.Information + (counted.Add(word.Text) ? information.Of(word.Text, value) : 0));
                best = current.Information > best.Information ? current : best;
            }
            else if (!word.IsFunctionWord)
            {
                current = new Run(0, 0, 0, 0);
                counted.Clear();
            }
        }

        return whole > 0 && best.Information / whole >= LeastShare && best.Characters >= LeastCharacters
            ? new FoundValue(value, best.Start, best.End, AtMost * best.Information / whole)
            : null;
    }

    private readonly record struct Run(int Start, int End, int Characters, double Information);
}
