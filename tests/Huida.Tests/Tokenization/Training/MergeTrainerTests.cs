using CsCheck;
using Huida.Tokenization.Models;
using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

public sealed class MergeTrainerTests : IDisposable
{
    private const string Text = """
        low low low lower lowest newest newest widest, wider and lower still.
        aaa aaaa aaaaa ababab banana bandana
        The library opens at nine; the libraries' opening hours differ.
        图书馆几点开门？图书馆九点开门，晚上九点关门。
        今天图书馆关门，明天图书馆开门。Café naïve 𠀀𠀀𠀁 𠀀𠀀

        """;

    // What Rust's tokenizers 0.22 makes of the text: BPE without a limit after its ByteLevel pre-tokenizer.
    private const string Merges = """
        a a|Ġ l|o w|ä ¹|a n|e s|é Ĺ|ð ł|Ġl ow|éĹ ¨|ðł Ģ|e r|¦ é|¦ Ĩ|¾ ä¹|å Ľ|Ġ n|es t|ðłĢ Ģ|¦é ¦Ĩ|¾ä¹ ¦é¦Ĩ|åĽ ¾ä¹¦é¦Ĩ|a b|¹ å|¼ Ģ
        ç Ĥ|ï ¼|åĽ¾ä¹¦é¦Ĩ å|¼Ģ éĹ¨|çĤ ¹å|a r|b r|b an|e n|e w|h e|i d|i n|i br|o p|w id|¤ ©|³ éĹ¨|ã Ģ|å ¤©|Ġ aa|Ġ ðłĢĢ|Ġ ban|Ġ op
        Ġ wid|ħ ³éĹ¨|Ŀ çĤ¹å|aa a|Ġl ibr|ä¹ ĿçĤ¹å|an a|Ġlow er|Ġn ew|ab ab|ï¼ Į|ãĢ Ĥ|å¤© åĽ¾ä¹¦é¦Ĩå|ĠðłĢĢ ðłĢĢ|Ġop en|Ġlibr ar
        Ġnew est|C a|T he|a t|a Ã|d i|d ana|f f|f Ã|h o|i l|i es|l ow|r s|s t|t he|u rs|v e|¯ ve|¸ Ĭ|» Ĭ|ä ¸Ĭ|ä »Ĭ|æ ĺ|æ Ļ|Ġ an
        Ġ abab|Ġ at|Ġ di|Ġ ho|Ġ st|Ġ the|ĩ ł|İ å¤©åĽ¾ä¹¦é¦Ĩå|ļ ä¸Ĭ|Ġlow est|ðłĢ ģ|Ġn in|Ġn aÃ|åĽ¾ä¹¦é¦Ĩ ä¹ĿçĤ¹å|ï¼ Ł
        åĽ¾ä¹¦é¦Ĩå ĩł|çĤ¹å ¼ĢéĹ¨|in g|Ġaa aa|Ġaa aaa|Ġban ana|Ġban dana|Ġwid er|Ġwid est|ä¹ĿçĤ¹å ħ³éĹ¨|å¤©åĽ¾ä¹¦é¦Ĩå ħ³éĹ¨
        ĠðłĢĢðłĢĢ ðłĢģ|Ġopen s|Ġopen ing|Ġlibrar y|Ġlibrar ies|Ca fÃ|ff er|il l|ä»Ĭ å¤©åĽ¾ä¹¦é¦Ĩåħ³éĹ¨|æĺ İå¤©åĽ¾ä¹¦é¦Ĩå|æĻ ļä¸Ĭ
        Ġan d|Ġabab ab|Ġdi ffer|Ġho urs|Ġst ill|Ġnin e|ĠnaÃ ¯ve|åĽ¾ä¹¦é¦Ĩä¹ĿçĤ¹å ¼ĢéĹ¨|åĽ¾ä¹¦é¦Ĩåĩł çĤ¹å¼ĢéĹ¨|CafÃ ©
        æĺİå¤©åĽ¾ä¹¦é¦Ĩå ¼ĢéĹ¨|æĻļä¸Ĭ ä¹ĿçĤ¹åħ³éĹ¨
        """;

    private readonly TrainingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Train_ByteLevel_MergesAsTheReferenceDoes()
    {
        TrainingOptions options = new() { VocabularySize = 30_000, SpecialTokens = [] };

        var trained = TokenizerTrainer.Train(TokenizerKind.Bpe, _folder.Corpus(Text), options, null, TestContext.Current.CancellationToken);

        var model = (BytePairModel)trained.Tokenizer.Parts.Model;
        var merges = model.MergesInOrder.Select(merge => $"{model.Vocabulary.TokenOf(merge.Left)} {model.Vocabulary.TokenOf(merge.Right)}");
        Assert.Equal(Merges.Split('|', '\n'), merges);
    }

    // Tokens of the same reference, whose ids differ from run to run: the texts leave it no choice between equals.
    [Theory]
    [InlineData(
        "hug*10 pug*5 pun*11 bun*4 hugs*7 图书馆*2 图书 #*4 a",
        "# ##g ##n ##s ##u ##ug ##un ##书 ##馆 a b bun g h hug hugs n p pug pun s u 书 图 图书 图书馆 馆")]
    [InlineData(
        "banana*3 bandana band*2 馆图书馆 图书馆*2 图书 the them*2 then*3",
        "##a ##an ##ana ##d ##e ##h ##m ##n ##书 ##书馆 ##图 ##馆 a b ban banana band bandana d e h m n t th the them then 书 图 图书 图书馆 馆 馆图 馆图书馆")]
    public void Train_WithPrefix_LearnsThePiecesOfTheReference(string words, string pieces)
    {
        var counts = words.Split(' ').Select(word => word.Split('*'))
            .Select(parts => new WordCount(parts[0], parts.Length > 1 ? int.Parse(parts[1], null) : 1));

        var (vocabulary, _) = new MergeTrainer([], new TrainingOptions { VocabularySize = 30_000 }, "##").Train([.. counts], null, TestContext.Current.CancellationToken);

        Assert.Equal(pieces.Split(' ').Order(StringComparer.Ordinal), vocabulary.Entries.Select(entry => entry.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Train_AnyWordsAndOptions_MergesAsIfAllWereCountedAnew()
    {
        var words = Gen.Select(Gen.Char["abc中"].Array[1, 12].Select(units => new string(units)), Gen.Long[1, 9]).Array[1, 12]
            .Select(pairs => pairs.DistinctBy(pair => pair.Item1).Select(pair => new WordCount(pair.Item1, pair.Item2)).ToArray());
        var options = Gen.Select(
            Gen.Int[9, 60], Gen.Long[0, 5], Gen.Int[2, 8], Gen.Int[1, 4], Gen.Bool,
            (size, minFrequency, longest, alphabet, hasLimits) => new TrainingOptions
            {
                VocabularySize = size,
                MinFrequency = minFrequency,
                MaxTokenLength = hasLimits ? longest : null,
                AlphabetLimit = hasLimits ? alphabet : null,
            });

        Gen.Select(words, options, Gen.Bool).Sample((words, options, hasPrefix) =>
        {
            string prefix = hasPrefix ? "##" : "";

            var (vocabulary, merges) = new MergeTrainer(["[UNK]"], options, prefix).Train(words, null, default);

            PlainMerging plain = new(words, options, prefix);
            Assert.Equal(plain.Tokens, vocabulary.Entries.Select(entry => entry.Key));
            Assert.Equal(plain.Merges, merges.InOrder().Select(pair => (vocabulary.TokenOf(pair.Left)!, vocabulary.TokenOf(pair.Right)!)));
        });
    }

    [Fact]
    public void Train_InitialAlphabet_IsThereThoughTheTextLacksIt()
    {
        var (vocabulary, _) = new MergeTrainer(["<s>"], new TrainingOptions { VocabularySize = 4, InitialAlphabet = "z中", AlphabetLimit = 3 })
            .Train([new("aab", 2)], null, TestContext.Current.CancellationToken);

        Assert.Equal(["<s>", "a", "z", "中"], vocabulary.Entries.Select(entry => entry.Key));
    }

    [Fact]
    public void Train_MoreCharactersThanPlaces_TellsHowManyItTakes()
    {
        var tooSmall = Assert.Throws<InvalidDataException>(() => new MergeTrainer(["<s>"], new TrainingOptions { VocabularySize = 3 })
            .Train([new("abcd", 1)], null, TestContext.Current.CancellationToken));

        Assert.Contains("at least 5", tooSmall.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Train_Cancelled_Stops()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new MergeTrainer([], new TrainingOptions()).Train([new("ab", 1)], null, source.Token));
    }
}
