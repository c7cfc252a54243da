using CsCheck;
using Huida.Tokenization.Files;
using Huida.Tokenization.Models;
using Huida.Tokenization.Pipeline;

namespace Huida.Tests.Tokenization.Pipeline;

/// <summary>The n best ways of a Unigram model to cut a text, and drawn ones.</summary>
public sealed class SeveralWaysTests
{
    private static readonly Tokenizer Unigram = SmallTokenizers.Unigram();

    /// <summary>What spm_encode --output_format nbest_id --nbest_size 4 gives.</summary>
    [Theory]
    [InlineData("hello world", "307 601 90 5569 | 880 1816 90 5569 | 7 280 1816 90 5569 | 7 1710 601 90 5569")]
    [InlineData("中国人民银行", "7 272 2191 1727 | 7 272 59 692 1727 | 7 47 187 2191 1727 | 7 272 2191 1684 297")]
    [InlineData("北京大学的研究生 123", "7 1520 423 10 791 221 406 852 | 7 1520 423 10 791 221 7 275 93 | 7 1520 423 10 791 221 7 58 852 | 7 1520 423 10 791 221 406 71 93")]
    [InlineData("x龘龘y", "3013 0 105 | 7 208 0 105")]
    public void EncodeToBest_Sentencepiece_EqualsTheReference(string text, string expected)
    {
        var model = TokenizerFile.Load(PublicSets.Require("tokenization", "sentencepiece", "unigram.model"));

        var best = model.EncodeToBest(text, 4);

        Assert.Equal(expected, string.Join(" | ", best.Select(way => string.Join(' ', way.Ids))));
    }

    [Fact]
    public void EncodeToBest_SmallModel_GivesAllWaysByScore()
    {
        // Pieces: ▁ -3, ▁hello -2, hel -4, lo -4; what is no piece costs 10 below the rarest, -6.
        var best = Unigram.EncodeToBest("hello", 3);

        Assert.Equal(["▁hello", "▁ hel lo", "▁ hel <unk>"], best.Select(way => string.Join(' ', way.Ids.Select(Unigram.TokenOf))));
        Assert.Equal([-2, -11, -39], best.Select(way => way.Score));
    }

    [Fact]
    public void EncodeToBest_TwoWords_CombinesTheirWays()
    {
        var best = Unigram.EncodeToBest("hello hello", 4);

        Assert.Equal([-4, -13, -13, -22], best.Select(way => way.Score));
    }

    [Fact]
    public void EncodeToBest_SpecialTokenInText_IsOnEveryWay()
    {
        var best = Unigram.EncodeToBest("a<unk>hello", 2, SpecialTokens.Allow);

        Assert.All(best, way => Assert.Contains(0, way.Ids));
        Assert.Equal(best[0].Ids, Unigram.EncodeToIds("a<unk>hello", SpecialTokens.Allow));
    }

    [Fact]
    public void EncodeToBest_AnyText_BeginsWithTheEncoding() =>
        AnyText.Gen.Sample(text =>
        {
            var best = Unigram.EncodeToBest(text, 3);

            Assert.Equal(Unigram.EncodeToIds(text), best[0].Ids);
            Assert.Equal(best.Select(way => way.Score).OrderDescending(), best.Select(way => way.Score));
        });

    [Fact]
    public void EncodeToBest_OtherModel_SaysThatThereIsOneWay() =>
        Assert.Throws<NotSupportedException>(() => SmallTokenizers.ByteLevel().EncodeToBest("hello", 2));

    [Fact]
    public void NBest_AnyLattice_EqualsSortingAllWays() =>
        Gen.Int[1, 9].SelectMany(length => Gen.Int[-9, -1].Array[length * (length + 1) / 2]).Sample(scores =>
        {
            var lattice = Full(scores);
            var all = WaysTo(lattice, lattice.Length).OrderDescending().ToList();

            var best = lattice.NBest(20).ToList();

            Assert.Equal(all.Take(20), best.Select(way => way.Score));
            Assert.Equal(best.Count, best.Select(way => string.Join(' ', way.Arcs)).Distinct().Count());
            Assert.Equal(all[0], lattice.Best().Sum(arc => lattice.Arcs[arc].Score));
        });

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.3)]
    public void Sample_ManyTimes_DrawsByProbability(double alpha)
    {
        var lattice = Full([-1, -2, -1, -1.5, -0.5, -2.5]); // of length 3: four ways
        Random random = new(1);
        double all = WaysTo(lattice, 3).Sum(score => Math.Exp(alpha * score));

        var drawn = Enumerable.Range(0, 20_000).Select(_ => lattice.Sample(alpha, random)).ToLookup(way => string.Join(' ', way));

        Assert.Equal(4, drawn.Count);
        Assert.All(drawn, ways =>
            Assert.Equal(Math.Exp(alpha * ways.First().Sum(arc => lattice.Arcs[arc].Score)) / all, ways.Count() / 20_000.0, 0.015));
    }

    [Fact]
    public void EncodeToSample_SameSeed_DrawsTheSame()
    {
        int[][] Draw() => [.. Enumerable.Range(0, 5).Select(seed => Unigram.EncodeToSample("hello hello", 0.1, new Random(seed)))];

        Assert.Equal(Draw(), Draw());
    }

    [Fact]
    public void Expect_AnyLattice_CountsEachCharacterOnce() =>
        Gen.Int[1, 9].SelectMany(length => Gen.Int[-9, -1].Array[length * (length + 1) / 2]).Sample(scores =>
        {
            var lattice = Full(scores);

            var expected = lattice.Expect(out double all);

            Assert.Equal(Math.Log(WaysTo(lattice, lattice.Length).Sum(Math.Exp)), all, 1e-9);
            double covered = 0;
            foreach (var arc in lattice.Arcs)
            {
                covered += expected[arc.Id] * (arc.End - arc.Start);
            }

            Assert.Equal(lattice.Length, covered, 1e-9);
        });

    /// <summary>A piece between any two places.</summary>
    private static PieceLattice Full(IReadOnlyList<int> scores) => Full([.. scores.Select(score => (double)score)]);

    private static PieceLattice Full(double[] scores)
    {
        PieceLattice lattice = new();
        int length = (int)Math.Sqrt(2 * scores.Length);
        lattice.Extend(length);
        for (int start = 0, id = 0; start < length; start++)
        {
            for (int end = start + 1; end <= length; end++, id++)
            {
                lattice.Add(start, end, id, scores[id]);
            }
        }

        return lattice;
    }

    private static IEnumerable<double> WaysTo(PieceLattice lattice, int end)
    {
        if (end == 0)
        {
            return [0];
        }

        return lattice.Arcs.ToArray().Where(arc => arc.End == end).SelectMany(arc => WaysTo(lattice, arc.Start), (arc, score) => score + arc.Score);
    }
}
