using System.Globalization;
using System.Text;
using CsCheck;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Training;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tests.Tokenization.Training;

public sealed class UnigramTrainerTests
{
    private static readonly MetaspacePreTokenizer Metaspace = new('▁', PrependScheme.Always, splits: true);

    /// <summary>Words of any length over three characters, one of them beyond the basic plane.</summary>
    private static readonly Gen<WordCount[]> AnyWords = Gen.Int[0, 2].Select(i => new[] { "a", "b", "😀" }[i]).Array[1, 8]
        .Select(Gen.Int[1, 50], (characters, count) => new WordCount(string.Concat(characters), count)).Array[1, 40];

    [Fact]
    public void Train_RepeatedWords_LearnsThemWhole()
    {
        WordCount[] words = [new("▁tokenizer", 500), new("▁tokens", 300), new("▁model", 400), new("▁models", 100), new("令牌", 200), new("令牌化", 50)];

        var pieces = Train(words, 22);

        Assert.All(["▁tokenizer", "▁tokens", "▁model", "令牌"], word => Assert.Contains(word, pieces.Select(piece => piece.Text)));
        Assert.Equal(pieces.OrderByDescending(piece => piece.Score), pieces);
    }

    [Fact]
    public void Train_AnyWords_KeepsEveryCharacterAndGivesNoMoreThanWanted() =>
        AnyWords.Sample(words =>
        {
            var characters = words.SelectMany(word => word.Word.EnumerateRunes()).Select(rune => rune.ToString()).ToHashSet();

            var pieces = Train(words, 6);

            Assert.InRange(pieces.Count, characters.Count, 6);
            Assert.All(characters, character => Assert.Contains(character, pieces.Select(piece => piece.Text)));
            Assert.Equal(pieces.Count, pieces.Select(piece => piece.Text).Distinct().Count());
            Assert.All(pieces, piece => Assert.True(piece.Score <= 0 && double.IsFinite(piece.Score)));
            Assert.DoesNotContain(pieces, piece => char.IsLowSurrogate(piece.Text[0]) || char.IsHighSurrogate(piece.Text[^1]));
        });

    [Fact]
    public void Train_OtherNumberOfThreads_GivesTheSame() =>
        AnyWords.Sample(words => Assert.Equal(Train(words, 8, threads: 1), Train(words, 8, threads: 4)), iter: 50);

    [Fact]
    public void Train_AlphabetLimited_CutsAtOtherCharacters()
    {
        var pieces = new UnigramTrainer(new TrainingOptions { AlphabetLimit = 2 })
            .Train([new("abxab", 9), new("ab", 5)], 10, null, TestContext.Current.CancellationToken);

        Assert.Equal(["ab", "a", "b"], pieces.Select(piece => piece.Text));
    }

    [Fact]
    public void Train_MoreCharactersThanPieces_TellsTheRemedy()
    {
        var wrong = Assert.Throws<InvalidDataException>(() => Train([new("abcdef", 9)], 4));

        Assert.Contains("6 characters: ask for 2 more", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FindSeeds_AnyWords_EqualsCountingAllStrings() =>
        AnyWords.Sample(words =>
        {
            var distinct = words.GroupBy(word => word.Word).Select(same => new WordCount(same.Key, same.Sum(word => word.Count))).ToList();
            var counts = Occurrences(distinct);

            var seeds = SeedPieces.Find(distinct, count: 1000, maxLength: 16, threads: 1);

            // Every string whose occurrences do not all go on alike, that comes more than once.
            var expected = counts
                .Where(found => found.Key.EnumerateRunes().Count() > 1 && found.Value.Next.Count > 1)
                .ToDictionary(found => found.Key, found => found.Value.Count * found.Key.EnumerateRunes().Count());
            foreach (var (word, count) in distinct.Where(word => word.Count > 1 && word.Word.EnumerateRunes().Count() > 1))
            {
                expected[word] = counts[word].Count * word.EnumerateRunes().Count();
            }

            Assert.Equal(expected.OrderBy(seed => seed.Key, StringComparer.Ordinal), seeds.Select(seed => KeyValuePair.Create(seed.Piece, seed.Weight)).OrderBy(seed => seed.Key, StringComparer.Ordinal));
        });

    [Theory]
    [InlineData(1, -0.5772156649015329)]
    [InlineData(0.5, -1.9635100260214235)]
    [InlineData(10, 2.2517525890667211)]
    public void Digamma_KnownPoints_AreExact(double x, double expected) => Assert.Equal(expected, UnigramTrainer.Digamma(x), 1e-9);

    [Theory]
    [InlineData("库存Wi连接", "库存|Wi|连接")]
    [InlineData("ひらカナ漢字。「はい」", "ひらカナ漢字|。「|はい|」")]
    [InlineData("▁2018年▁ab-c", "▁2018|年|▁ab|-|c")]
    public void KindSplit_MixedText_CutsWhereTheKindChanges(string text, string expected)
    {
        WorkingText working = new();
        working.Set(text, 0, tracksOffsets: false);
        Words whole = new(), cut = new();
        whole.Add(0, text.Length);

        new KindSplit().Split(working, whole, cut);

        Assert.Equal(expected, string.Join('|', cut.Ranges.ToArray().Select(range => text[range.Start..range.End])));
    }

    /// <summary>The text of the timing sets, in 8,000 pieces: no worse than the model that sentencepiece trained on it, by what either is to maximize.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Train_MixedText_IsAsProbableAsBySentencepiece()
    {
        string text = PublicSets.Require("tokenization", "bench-mixed.txt");
        string reference = PublicSets.Require("tokenization", "sentencepiece", "unigram.vocab");
        var theirs = File.ReadLines(reference).Skip(6).Select(line => line.Split('\t')).Select(row => new UnigramPiece(row[0], double.Parse(row[1], CultureInfo.InvariantCulture))).ToList();
        UnicodeNormalizer normalizer = new(NormalizationForm.FormKC);
        var all = Count(new SequencePreTokenizer([Metaspace, new KindSplit()]));
        int characters = theirs.Count(piece => piece.IsCharacter);

        var pieces = new UnigramTrainer(new TrainingOptions { AlphabetLimit = characters })
            .Train(all, theirs.Count, null, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper!.WriteLine(
            $"log probability of the text {LogLikelihood(pieces, all):F0}, by sentencepiece's pieces {LogLikelihood(theirs, all):F0}");
        Assert.Equal(theirs.Count, pieces.Count);
        Assert.True(LogLikelihood(pieces, all) > LogLikelihood(theirs, all) * 1.01);

        IReadOnlyList<WordCount> Count(PreTokenizer preTokenizer) =>
            new WordCounter(normalizer, preTokenizer, keepsLineEnds: false, 10_000_000, 2).Count(Corpus.Open(text), null, TestContext.Current.CancellationToken);
    }

    private static IReadOnlyList<UnigramPiece> Train(IReadOnlyList<WordCount> words, int count, int threads = 2) =>
        new UnigramTrainer(new TrainingOptions { Threads = threads }).Train(words, count, null, TestContext.Current.CancellationToken);

    private static double LogLikelihood(IReadOnlyList<UnigramPiece> pieces, IReadOnlyList<WordCount> words)
    {
        PrefixTree tree = new();
        for (int id = 0; id < pieces.Count; id++)
        {
            tree.Add(pieces[id].Text, id);
        }

        double[] scores = [.. pieces.Select(piece => piece.Score)];
        PieceLattice lattice = new();
        double sum = 0;
        foreach (var (word, count) in words)
        {
            lattice.Clear();
            lattice.AddWord(word, tree, scores, -25);
            lattice.Expect(out double all);
            sum += count * all;
        }

        return sum;
    }

    /// <summary>For each string of whole characters in the words: how often it is there, and what follows; each word's end is different.</summary>
    private static Dictionary<string, (long Count, HashSet<string> Next)> Occurrences(IReadOnlyList<WordCount> words)
    {
        Dictionary<string, (long Count, HashSet<string> Next)> found = [];
        foreach (var (word, count) in words)
        {
            string[] characters = [.. word.EnumerateRunes().Select(rune => rune.ToString())];
            for (int start = 0; start < characters.Length; start++)
            {
                for (int end = start + 1; end <= characters.Length; end++)
                {
                    string part = string.Concat(characters[start..end]);
                    var entry = found.GetValueOrDefault(part, (0, []));
                    entry.Next.Add(end < characters.Length ? characters[end] : $"end of {word} from {start}");
                    found[part] = (entry.Count + count, entry.Next);
                }
            }
        }

        return found;
    }
}
