using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

public sealed class WordCounterTests : IDisposable
{
    private readonly TrainingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Count_Words_MostFrequentFirstThenByCodePoint()
    {
        var words = Count(_folder.Corpus("b a 𠀀 \uFFFD b\na b 中\n"));

        Assert.Equal([new("b", 3), new("a", 2), new("中", 1), new("\uFFFD", 1), new("𠀀", 1)], words);
    }

    [Fact]
    public void Count_MoreWordsThanKept_KeepsTheMostFrequent()
    {
        var words = Count(_folder.Corpus("d c b a d c b d c d"), maxWords: 2);

        Assert.Equal([new("d", 4), new("c", 3)], words);
    }

    [Theory]
    [InlineData(1, 8_000_000)]
    [InlineData(4, 8_000_000)]
    [InlineData(1, 10)]
    [InlineData(3, 10)]
    public void Count_AnyThreadsAndMemory_IsExact(int threads, int wordsInMemory)
    {
        // Over a megabyte a file, so that there are several blocks and, with little memory, files of words to merge.
        int[] numbers = [.. Enumerable.Range(0, 600_000).Select(i => (int)(i * 7919L % 50_021))];
        string text = string.Join('\n', numbers);
        _folder.Write("a.txt", text);
        _folder.Write("b.txt", text);

        var words = Count(Corpus.Open(_folder.Path), threads, wordsInMemory);

        var expected = numbers.CountBy(number => number).Select(pair => new WordCount($"{pair.Key}", pair.Value * 2L))
            .OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal);
        Assert.Equal(expected, words);
    }

    [Fact]
    public void Count_BrokenUtf8_IsSaidAsItIs()
    {
        string path = _folder.Write("corpus.txt", "");
        File.WriteAllBytes(path, [(byte)'a', 0xFF]);

        Assert.Throws<InvalidDataException>(() => Count(Corpus.Open(path), threads: 4));
    }

    [Fact]
    public void Count_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new WordCounter(null, new WhiteSpaceSplit(), false, 10, 1).Count(_folder.Corpus("a"), null, source.Token));
    }

    private static IReadOnlyList<WordCount> Count(Corpus corpus, int threads = 2, int wordsInMemory = 8_000_000, int maxWords = 10_000_000) =>
        new WordCounter(null, new WhiteSpaceSplit(), keepsLineEnds: true, maxWords, threads) { WordsInMemory = wordsInMemory }
            .Count(corpus, null, TestContext.Current.CancellationToken);
}
