using System.Globalization;

namespace Huida.Tokenization.Dictionaries;

/// <summary>
/// Words that no lexicon has, as further edges of the word graph, each with the log probability that its characters give it: two
/// characters that often begin and end words, given names after a family name (which stays a word of its own, 邓 亚萍), foreign names of three
/// characters and more, numbers; and a measure behind a number is likelier than elsewhere, 两 本 书. Unlike jieba's Markov model, which takes
/// what the graph has left over, they stand against the lexicon's words. Immutable and safe to share.
/// </summary>
internal sealed class UnknownWords
{
    // The shares that such words have, as logarithms. Fitted on the development part of UD Chinese GSDSimp, pairs below their best value
    // there (-2.5): those texts are of an encyclopedia, rich in names.
    private const double Pairs = -3;
    private const double GivenNames = -6;
    private const float ForeignNames = -3;
    private const float Numbers = -9;
    private const float Numeral = -1.5f;

    private const double MeasureBehindNumber = 5;

    private const double Unseen = 0.5;       // added to each count
    private const double UnseenName = 0.1;   // likewise, where few characters come into question
    private const int MissingCharacters = 2_000;
    private const int LongestForeign = 8;
    private const string Measures = "个位名次条只座张件项本份天间套台辆把支块篇封段句层门种类组步届批杯碗瓶盒岁周元节";
    private const float Never = float.NegativeInfinity;
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    private static readonly Character NotHan = new(Never, Never, Never, Never, Never, Never, Never);

    private readonly Character[] _characters = new Character[LastHan - FirstHan + 1];

    private readonly WordDictionary _dictionary;

    private UnknownWords(WordDictionary dictionary) => _dictionary = dictionary;

    /// <param name="rows">A character, then how many words of two characters it begins and ends, in how many names it is the family name, the first and the second of a given name, and how often it stands in foreign names.</param>
    public static UnknownWords Create(IReadOnlyList<string[]> rows, WordDictionary dictionary)
    {
        UnknownWords model = new(dictionary);
        var counts = rows.Select(row => row.Skip(1).Select(count => int.Parse(count, CultureInfo.InvariantCulture)).ToArray()).ToArray();
        var begins = Column(counts, 0, Unseen);
        var ends = Column(counts, 1, Unseen);
        var surnames = Column(counts, 2, UnseenName);
        var given = Column(counts, 3, Unseen);
        var secondGiven = Column(counts, 4, Unseen);
        var foreign = Column(counts, 5, UnseenName);
        Array.Fill(model._characters, new((float)(begins(0) + Pairs), (float)ends(0), Never, (float)given(0), (float)secondGiven(0), Never, Never));
        for (int i = 0; i < rows.Count; i++)
        {
            int[] count = counts[i];
            double alone = dictionary.LogProbability(rows[i][0]) ?? -dictionary.LogTotal;
            model._characters[rows[i][0][0] - FirstHan] = new(
                (float)(begins(count[0]) + Pairs),
                (float)ends(count[1]),
                count[2] > 0 ? (float)(surnames(count[2]) - alone + GivenNames) : Never,
                (float)given(count[3]),
                (float)secondGiven(count[4]),
                count[5] > 1 ? (float)foreign(count[5]) : Never,
                Measures.Contains(rows[i][0], StringComparison.Ordinal) ? (float)(alone + MeasureBehindNumber) : Never);
        }

        return model;
    }

    /// <summary>The best way on from a place of a run, if it begins with an unknown word that outdoes the best way so far.</summary>
    /// <param name="scores">The score of the best way to the end from each place behind.</param>
    public (float Score, int Length) Best(ReadOnlySpan<char> run, int at, ReadOnlySpan<double> scores, (float Score, int Length) best)
    {
        ref readonly var first = ref Of(run[at]);
        if (at + 1 < run.Length)
        {
            ref readonly var second = ref Of(run[at + 1]);
            float pair = first.Begins + second.Ends;
            if (at > 0)
            {
                pair = Math.Max(pair, Of(run[at - 1]).BeforeGiven + first.Given + second.SecondGiven);
            }

            best = Better(best, pair + (float)scores[at + 2], 2);
        }

        float foreign = ForeignNames;
        for (int end = at; end < run.Length && end - at < LongestForeign && (foreign += Of(run[end]).Foreign) > Never; end++)
        {
            best = end - at < 2 ? best : Better(best, foreign + (float)scores[end + 1], end + 1 - at);
        }

        if (first.Measure > Never && IsBehindNumber(run, at))
        {
            best = Better(best, first.Measure + (float)scores[at + 1], 1);
        }

        int number = ChineseNumbers.EndOfNumber(run, at) - at;

        return number == 0 ? best : Better(best, Numbers + (Numeral * number) + (float)scores[at + number], number);
    }

    /// <summary>Behind 一, but not behind 统一.</summary>
    private bool IsBehindNumber(ReadOnlySpan<char> run, int at) => at > 0 && ChineseNumbers.Ends(run[at - 1])
        && (at == 1 || run[at - 2] == '第' || ChineseNumbers.Ends(run[at - 2]) || !_dictionary.Contains(run[(at - 2)..at]));

    private static (float Score, int Length) Better((float Score, int Length) best, float score, int length) => score > best.Score ? (score, length) : best;

    /// <summary>From a count to its log probability.</summary>
    private static Func<int, double> Column(int[][] counts, int column, double unseen)
    {
        double total = 0;
        int seen = 0;
        foreach (int[] count in counts)
        {
            total += count[column];
            seen += count[column] > 0 ? 1 : 0;
        }

        double logTotal = Math.Log(total + (unseen * (seen + MissingCharacters)));

        return count => Math.Log(count + unseen) - logTotal;
    }

    private ref readonly Character Of(char unit) => ref unit is >= FirstHan and <= LastHan ? ref _characters[unit - FirstHan] : ref NotHan;

    /// <summary>Log probabilities of the places where a character can stand; minus infinity where it does not.</summary>
    /// <param name="BeforeGiven">As a family name with a given one behind, less what the character costs as a word.</param>
    private readonly record struct Character(float Begins, float Ends, float BeforeGiven, float Given, float SecondGiven, float Foreign, float Measure);
}
