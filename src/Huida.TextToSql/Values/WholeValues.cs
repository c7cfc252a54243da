using Huida.Tokenization;

namespace Huida.TextToSql.Values;

/// <summary>Finds the values all of whose words stand in a question, one after another: every run of its words as long as some value is looked up.</summary>
internal sealed class WholeValues(TermAnalyzer analyzer, StoredValues values, HashedPostings postings, IReadOnlySet<int> lengths)
{
    /// <summary>The words are the same, but inflected or punctuated otherwise.</summary>
    private const double SpelledOtherwise = 0.9;

    /// <summary>The question has a word derived from the value: Asian.</summary>
    private const double Derived = 0.8;

    /// <summary>A single character out of a word of several: 高 of 最高.</summary>
    private const double OutOfWord = 0.5;

    /// <summary>Of one run; in a database with more columns than that for a word, it tells little.</summary>
    private const int MostOfRun = 32;

    private readonly int _longest = lengths.DefaultIfEmpty().Max();

    public List<FoundValue> Find(string question, IReadOnlyList<TextUnit> units, IReadOnlyList<TextRange> quotations)
    {
        List<FoundValue> found = [];
        for (int start = 0; start < units.Count; start++)
        {
            ulong run = 0;
            for (int end = start + 1; end <= Math.Min(units.Count, start + _longest); end++)
            {
                run = TextUnit.Append(run, units[end - 1].Hash);
                if (lengths.Contains(end - start))
                {
                    Find(run, start, end);
                }
            }

            FindBases(start);
        }

        return found;

        void Find(ulong run, int start, int end)
        {
            foreach (int value in ValuesOf(run))
            {
                if (Compare(question, units, start, end, value) is { } match && Counts(question, units, start, end, match, quotations))
                {
                    found.Add(match);
                }
            }
        }

        void FindBases(int at)
        {
            var place = units[at];
            foreach (string word in EnglishDerivations.BasesOf(question[place.Start..place.End]))
            {
                if (TextUnit.Of(analyzer.Analyze(word)) is [{ IsFunctionWord: false } unit])
                {
                    found.AddRange(ValuesOf(TextUnit.Append(0, unit.Hash))
                        .Where(value => TextUnit.Of(analyzer.Analyze(values[value])) is [var own] && own.Hash == unit.Hash)
                        .Select(value => new FoundValue(value, place.Start, place.End, Derived)));
                }
            }
        }
    }

    private List<int> ValuesOf(ulong run)
    {
        var pairs = postings.Find(run);
        List<int> found = [];
        foreach (ulong pair in pairs[..Math.Min(pairs.Length, MostOfRun)])
        {
            found.Add(HashedPostings.ValueOf(pair));
        }

        return found;
    }

    private FoundValue? Compare(string question, IReadOnlyList<TextUnit> units, int start, int end, int value)
    {
        string stored = values[value];
        var own = TextUnit.Of(analyzer.Analyze(stored));
        if (own.Count != end - start || Enumerable.Range(0, own.Count).Any(i => own[i].Hash != units[start + i].Hash))
        {
            return null;
        }

        // What surrounds the value's words belongs to it too, where the question has it: the minus of A-.
        int from = units[start].Start - own[0].Start;
        int to = units[end - 1].End + stored.Length - own[^1].End;
        if (from < 0 || to > question.Length || !IsSame(question[from..to], stored))
        {
            (from, to) = (units[start].Start, units[end - 1].End);
        }

        double weight = IsSame(question[from..to], stored) ? 1 : SpelledOtherwise;
        weight *= end == start + 1 && units[start].IsPartOfWord ? OutOfWord : 1;

        return new FoundValue(value, from, to, weight, question.AsSpan(from, to - from).SequenceEqual(stored));
    }

    /// <summary>The, 的 and the like are values only where they are meant to stand out: in quotation marks, or CA, IT and OR in capitals.</summary>
    private static bool Counts(
        string question,
        IReadOnlyList<TextUnit> units,
        int start,
        int end,
        FoundValue match,
        IReadOnlyList<TextRange> quotations)
    {
        if (Enumerable.Range(start, end - start).Any(i => !units[i].IsFunctionWord)
            || quotations.Any(quotation => quotation.Start <= match.Start && match.End <= quotation.End))
        {
            return true;
        }

        var spelled = question.AsSpan(match.Start, match.Length);
        bool beginsSentence = start == 0 && match.Length == 1;

        return match.IsSpelledSo && !beginsSentence && spelled.ContainsAnyInRange('A', 'Z') && !spelled.ContainsAnyInRange('a', 'z');
    }

    private static bool IsSame(string asked, string stored) =>
        asked == stored || CharacterFolding.Fold(asked).Text == CharacterFolding.Fold(stored.Trim()).Text;
}
