using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Huida.Server.Operations;
using Huida.Tests.Server.Pages.Browsing;
using Huida.Tokenization;

namespace Huida.Tests.Server;

public sealed class TokenizersApiTests(HuidaApplication app) : IClassFixture<HuidaApplication>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Tokenize_Words_HasEveryKeyAndNoStages()
    {
        using var response = await PostAsync(new { text = "图书馆 opens" });

        var shown = await response.JsonAsync();
        Assert.Equal(["tokenizer", "ids", "tokens", "unknown", "stages"], shown.Keys());
        Assert.Equal(JsonValueKind.Null, shown.GetProperty("stages").ValueKind);
        Assert.Equal("""{"id":null,"token":"图书馆","start":0,"end":3,"origin":"text"}""", shown.GetProperty("tokens")[0].GetRawText());
    }

    [Theory]
    [InlineData("words", "图书馆|几点|关门|libraries")]
    [InlineData("words-full", "图书|图书馆|书馆|几点|关门|?|libraries")]
    [InlineData("words-search", "图书|书馆|图书馆|几点|关门|?|libraries")]
    [InlineData("words-forward", "图书馆|几点|关门|?|libraries")]
    [InlineData("words-backward", "图书馆|几点|关门|?|libraries")]
    [InlineData("words-bidirectional", "图书馆|几点|关门|?|libraries")]
    [InlineData("terms", "图书馆|图书|书馆|馆几|几点|几点|点关|关门|关门|library")]
    [InlineData("plain", "圖|書|館|几|点|关|门|？|Libraries")]
    [InlineData("characters", "圖|書|館|几|点|关|门|？| |L|i|b|r|a|r|i|e|s")]
    public async Task Tokenize_OwnTokenizer_PlacesAreOfTheOriginal(string tokenizer, string expected)
    {
        const string text = "圖書館几点关门？ Libraries";
        using var response = await PostAsync(new { text, tokenizer, explain = true });

        var tokens = (await response.JsonAsync()).GetProperty("tokens").EnumerateArray().ToList();
        Assert.Equal(expected, string.Join('|', tokens.Select(token => token.Text("token"))));
        Assert.All(tokens, token => Assert.Equal(Start(token.Text("token")!), Start(text[token.GetProperty("start").GetInt32()..token.GetProperty("end").GetInt32()])));

        static char Start(string word) => CharacterFolding.Fold(word).Text[0];
    }

    [Fact]
    public async Task Tokenize_UnknownName_IsNotFoundAndNeverAFile()
    {
        string file = Path.GetTempFileName();
        using var response = await PostAsync(new { text = "a", tokenizer = file });
        File.Delete(file);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("unknownTokenizer", await response.CodeAsync());
    }

    [Fact]
    public async Task Tokenize_TextTooLong_IsRefusedWithTheSetting()
    {
        using var response = await PostAsync(new { text = new string('a', 100_001) });

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("Huida:Tokenizers:MaxTextLength", (await response.JsonAsync()).Text("remedy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_OwnOnesFirst()
    {
        var listed = await app.Browser().GetFromJsonAsync<JsonElement>("/api/v1/tokenizers", Cancellation);

        Assert.Equal(OwnTokenizers.Names, listed.GetProperty("tokenizers").EnumerateArray().Select(tokenizer => tokenizer.Text("name")));
    }

    private Task<HttpResponseMessage> PostAsync(object asked) => app.Browser().PostAsJsonAsync("/api/v1/tokenize", asked, Cancellation);
}

public sealed class TokenizerFilesTests : IDisposable
{
    private static readonly TokenizersOptions Options = new();

    private readonly TemporaryFolder _folder = new();

    private string Tokenizers => Path.Combine(_folder.Path, TokenizerFiles.FolderName);

    [Fact]
    public void List_BrokenFileBesideGoodOne_EachSaysWhatItIs()
    {
        SampleTokenizers.Write(_folder.Path);

        var found = new TokenizerFiles(Tokenizers, Options).List();

        Assert.Equal([(SampleTokenizers.Broken, TokenizerFailure.Broken), (SampleTokenizers.Wordpieces, null)], found.Select(file => (file.Name, file.Failure)));
        Assert.DoesNotContain(_folder.Path, found[0].Detail, StringComparison.Ordinal);
        Assert.Equal(25, found[1].Tokenizer!.VocabularySize);
    }

    [Fact]
    public void Find_FileChanged_IsLoadedAnew()
    {
        SampleTokenizers.Write(_folder.Path);
        var files = new TokenizerFiles(Tokenizers, Options);
        var first = files.Find(SampleTokenizers.Wordpieces);
        var same = files.Find(SampleTokenizers.Wordpieces);

        File.AppendAllText(Path.Combine(Tokenizers, SampleTokenizers.Wordpieces, "vocab.txt"), "门\n");

        Assert.Same(first, same);
        Assert.Equal(26, files.Find(SampleTokenizers.Wordpieces)!.Tokenizer!.VocabularySize);
    }

    [Fact]
    public void List_LimitsAndBadNames_AreReasons()
    {
        SampleTokenizers.Write(_folder.Path);
        string good = Path.Combine(Tokenizers, SampleTokenizers.Wordpieces);
        var options = Options with { Files = new Dictionary<string, string> { ["a"] = good, ["words"] = good, ["x"] = Path.Combine(_folder.Path, "none") }, MaxCount = 1 };

        var found = new TokenizerFiles(Tokenizers, options).List();
        var small = new TokenizerFiles(Tokenizers, Options with { MaxFileBytes = 10 }).List();

        Assert.Equal(
            [("a", null), (SampleTokenizers.Broken, TokenizerFailure.TooMany), (SampleTokenizers.Wordpieces, TokenizerFailure.TooMany), ("words", TokenizerFailure.NameTaken), ("x", TokenizerFailure.Missing)],
            found.Select(file => (file.Name, file.Failure)));
        Assert.All(found, file => Assert.DoesNotContain(_folder.Path, file.Detail ?? "", StringComparison.Ordinal));
        Assert.Equal(TokenizerFailure.TooLarge, small[1].Failure);
    }

    [Fact]
    public void List_NoFolder_IsEmpty() => Assert.Empty(new TokenizerFiles(Tokenizers, Options).List());

    public void Dispose() => _folder.Dispose();
}
