using System.Text.Json;
using CsCheck;
using Huida.Tokenization;
using Huida.Tokenization.Dictionaries;
using Huida.Tokenization.Lexicons;
using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

public sealed class DictionaryTrainerTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;

    private readonly TrainingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Count_SegmentedText_GivesWordsByFrequency()
    {
        var corpus = Corpus.Open(_folder.Write("text.txt", "我 爱 北京\n北京 大学　在 北京\n"));

        var words = DictionaryTrainer.Count(corpus, new TrainingOptions(), null, null, None);

        Assert.Equal([new("北京", 3), new("在", 1), new("大学", 1), new("我", 1), new("爱", 1)], words);
    }

    [Fact]
    public void Count_WithModel_CutsUnknownWordsAsTheTextDoes()
    {
        string text = string.Concat(Enumerable.Repeat("我 爱 北京\n你 爱 南京\n他 在 北方\n", 5));
        string dictionary = Path.Combine(_folder.Path, "dict.txt"), model = Path.Combine(_folder.Path, "hmm.json");
        using (var stream = File.Create(model))
        {
            DictionaryTrainer.Save(DictionaryTrainer.Count(Corpus.Open(_folder.Write("text.txt", text)), new TrainingOptions(), stream, null, None), dictionary);
        }

        var segmenter = DictionarySegmenter.Load(dictionary, model);

        // 南方 is no word of the text, but 南 only begins words there, and 方 only ends them.
        Assert.Equal("我|在|南方", Joined(segmenter, "我在南方"));
        Assert.Equal(8, segmenter.WordCount);
    }

    [Fact]
    public void MarkovCounts_Known_GivesTheLogarithmsOfShares()
    {
        MarkovCounts counts = new();
        counts.Add("北京 市 ， 的 长安街");
        using MemoryStream stream = new();
        counts.Write(stream);

        // 北京 市 is B E S; the comma ends that run; 的 长安街 is S B M E.
        var json = System.Text.Json.JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Equal(Math.Log(0.5), json.GetProperty("start").GetProperty("B").GetDouble(), 1e-12);
        Assert.Equal(Math.Log(0.5), json.GetProperty("trans").GetProperty("B").GetProperty("E").GetDouble(), 1e-12);
        Assert.Equal(Math.Log(0.5), json.GetProperty("emit").GetProperty("E").GetProperty("街").GetDouble(), 1e-12);
    }

    [Fact]
    public void Discover_NamesInText_FindsThemAndTheyAreCutWhole()
    {
        string dictionary = _folder.Write("dict.txt", "我们 100\n去 100\n看 100\n了 100\n很 100\n好 100\n不 100\n来 100\n说 100\n走 100\n");
        var corpus = Corpus.Open(_folder.Write("text.txt", Sentences("慧答园", 60) + Sentences("好", 60)));

        var words = DictionaryTrainer.Discover(corpus, new DiscoveryOptions { MinCohesion = 2 }, dictionary, null, None);

        var found = Assert.Single(words.Found);
        Assert.Equal(("慧答园", 60), (found.Text, found.Count));
        Assert.Equal("我们|去|慧答园|走", Joined(DictionarySegmenter.Load(dictionary).With(words.Words), "我们去慧答园走"));
    }

    [Fact]
    public void Discover_OneSideFixed_IsNoWord()
    {
        string dictionary = _folder.Write("dict.txt", "的 1\n");
        string text = string.Concat(Enumerable.Range(0, 40).Select(i => $"{(char)('一' + (i * 7))}慧答{(char)('一' + (i * 11))}园{(char)('一' + (i * 13))}\n"));

        // 答 is always after 慧, and 慧答 stands free; 慧 alone has one neighbour.
        var words = DictionaryTrainer.Discover(Corpus.Open(_folder.Write("text.txt", text)), new DiscoveryOptions { MinFrequency = 30, MinCohesion = 1 }, dictionary, null, None);

        Assert.Equal(["慧答"], words.Found.Select(word => word.Text));
    }

    [Fact]
    public void Find_HandCalculation_GivesCohesionAndFreedom()
    {
        var corpus = Corpus.Open(_folder.Write("text.txt", "甲乙丙\n甲乙丁\n甲乙丁\n戊甲乙\n丙\n"));
        WordDiscovery discovery = new(new DiscoveryOptions { MinFrequency = 4, MinCohesion = 0, MinFreedom = 0 }, WordDictionary.Parse("的 1\n"));

        var found = Assert.Single(discovery.Find(corpus, null, out long characters, None));

        // 13 characters, 甲, 乙 and 甲乙 4 times each; beside it 丙, 丁 twice, and an end; 戊 and three starts.
        Assert.Equal(13, characters);
        Assert.Equal(new FoundWord("甲乙", 4, Math.Log(4 * 13 / 16.0), 1.5 * Math.Log(2)), found, Near);
    }

    [Fact]
    public void Discover_AnyText_IsTheSameWhateverTheThreads() =>
        Gen.Char["的甲乙丙丁，a"].Array[0, 60].Array[1, 20].Sample(lines =>
        {
            string path = _folder.Write($"{Guid.NewGuid()}.txt", string.Join('\n', lines.Select(line => new string(line))));
            IReadOnlyList<FoundWord> Find(int threads) => DictionaryTrainer.Discover(
                Corpus.Open(path), new DiscoveryOptions { MinFrequency = 2, MinCohesion = 0.5, MinFreedom = 0.2, Threads = threads }, null, null, None).Found;

            var found = Find(1);

            Assert.Equal(found, Find(4));
            Assert.All(found, word => Assert.True(word.Count >= 2 && word.Cohesion >= 0.5 && word.Freedom >= 0.2));
        }, iter: 30, threads: 1);

    [Fact]
    public void Discover_BrokenDictionary_NamesFileAndLine()
    {
        string dictionary = _folder.Write("dict.txt", "好 1\n坏\n");

        var wrong = Assert.Throws<InvalidDataException>(() =>
            DictionaryTrainer.Discover(Corpus.Open(_folder.Write("text.txt", "好")), new DiscoveryOptions(), dictionary, null, None));

        Assert.Contains("dict.txt: line 2", wrong.Message, StringComparison.Ordinal);
    }

    /// <summary>Words found in an encyclopedia's articles, added to the lexicon, cut other articles of it better.</summary>
    [Fact]
    [Trait("Speed", "Slow")]
    public void Discover_Encyclopedia_CutsItsTextBetter()
    {
        string articles = PublicSets.Require("language", "cmrc2018", "cmrc2018_train.json");
        string segmented = PublicSets.Require("language", "ud_zh_gsdsimp", "zh_gsdsimp-ud-dev.conllu");
        using var json = JsonDocument.Parse(File.ReadAllBytes(articles));
        string corpus = _folder.Write("articles.txt", string.Join('\n', Contexts(json.RootElement).Distinct()));

        var words = DictionaryTrainer.Discover(Corpus.Open(corpus), new DiscoveryOptions(), null, null, None);

        double before = F1(segmented, new WordGraphSegmenter(ChineseLexicon.Default));
        double after = F1(segmented, new WordGraphSegmenter(ChineseLexicon.Default.With(words.Words, (_, _) => 1)));
        TestContext.Current.TestOutputHelper!.WriteLine($"{words.Found.Count} words; F1 {before:P2} without, {after:P2} with them");
        Assert.InRange(words.Found.Count, 1000, 2000);
        Assert.True(after > before);
    }

    private static IEnumerable<string> Contexts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Contexts),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name is "context" or "context_text" ? [property.Value.GetString()!] : Contexts(property.Value)),
        _ => [],
    };

    /// <summary>Of words of letters, digits and Chinese characters, over the sentences of a CoNLL-U file.</summary>
    private static double F1(string file, WordGraphSegmenter segmenter)
    {
        int right = 0, gold = 0, given = 0;
        foreach (string sentence in File.ReadAllText(file).Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            HashSet<TextRange> places = [];
            int at = 0;
            string text = "";
            foreach (string word in sentence.Split('\n').Where(line => line is not ([] or ['#', ..])).Select(line => line.Split('\t')[1]))
            {
                text += word;
                if (word.Any(char.IsLetterOrDigit))
                {
                    places.Add(new TextRange(at, at + word.Length));
                }

                at += word.Length;
            }

            var cut = segmenter.Segment(CharacterFolding.Fold(text)).Select(word => new TextRange(word.Start, word.End)).ToList();
            right += cut.Count(places.Contains);
            gold += places.Count;
            given += cut.Count;
        }

        return 2.0 * right / (gold + given);
    }

    private static bool Near(FoundWord a, FoundWord b) =>
        a.Text == b.Text && a.Count == b.Count && Math.Abs(a.Cohesion - b.Cohesion) < 1e-9 && Math.Abs(a.Freedom - b.Freedom) < 1e-9;

    /// <summary>Sentences in which all sorts of words stand beside one.</summary>
    private static string Sentences(string word, int count)
    {
        string[] before = ["去", "看", "说", "来"], after = ["走", "好", "了", "不"];

        return string.Concat(Enumerable.Range(0, count).Select(i => $"我们{before[i % 4]}{word}{after[i / 4 % 4]}，\n"));
    }

    private static string Joined(DictionarySegmenter segmenter, string text) => string.Join('|', segmenter.Cut(text).Select(word => word.Of(text).ToString()));
}
