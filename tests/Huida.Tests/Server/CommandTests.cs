using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Huida.Tests.Server.Pages.Browsing;

namespace Huida.Tests.Server;

/// <summary>Commands as processes: exit codes, what stands on which stream, and the folder's owner.</summary>
[Trait("Speed", "Slow")]
public sealed class CommandTests : IDisposable
{
    private const string Csv = "question,answer\nWhen does the library open?,The library opens at eight.\n";

    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Ask_WithAndWithoutAnAnswer_SaysSoByExitCode()
    {
        await File.WriteAllTextAsync(PathOf("faq.csv"), Csv, Cancellation);
        var imported = await RunAsync("faq", "import", PathOf("faq.csv"));

        var answered = await RunAsync("ask", "When does the library open?", "--json");
        var unanswered = await RunAsync("ask", "Who painted the Mona Lisa?");

        Assert.Equal((0, 0, 3), (imported.ExitCode, answered.ExitCode, unanswered.ExitCode));
        var answer = JsonSerializer.Deserialize<JsonElement>(answered.Output);
        Assert.Equal(("faq", "The library opens at eight."), (answer.Text("route"), answer.Text("answer")));
    }

    [Fact]
    public async Task Ask_NewFolder_LoadsTheSampleFirst()
    {
        var answered = await RunAsync("ask", "校园卡丢了怎么补办？", "--json");
        var listed = await RunAsync("kb", "list", "--json");

        Assert.Equal(0, answered.ExitCode);
        Assert.Contains("campus", answered.Error, StringComparison.Ordinal);
        var sample = Assert.Single(JsonSerializer.Deserialize<JsonElement>(listed.Output).GetProperty("knowledgeBases").EnumerateArray());
        Assert.Equal(["name", "isSample", "documents", "faqEntries", "databases"], sample.Keys());
        Assert.True(sample.GetProperty("isSample").GetBoolean());
        Assert.True(sample.GetProperty("documents").GetInt32() > 10);
        Assert.Equal(1, sample.GetProperty("databases").GetInt32());
    }

    [Fact]
    public async Task TokenizerTrain_Text_WritesATokenizerThatTokenizes()
    {
        await File.WriteAllTextAsync(PathOf("corpus.txt"), string.Concat(Enumerable.Repeat("The library opens at nine. 图书馆九点开门。\n", 20)), Cancellation);
        await File.WriteAllBytesAsync(PathOf("broken.txt"), [(byte)'a', (byte)'\n', 0xFF], Cancellation);
        string file = PathOf("tokenizer.json");

        var trained = await RunAsync("tokenizer", "train", "--kind", "bpe", "--vocabulary", "300", "--output", file, PathOf("corpus.txt"), "--json");
        var tokens = await RunAsync("tokenize", "图书馆", "--tokenizer", file, "--json");
        var broken = await RunAsync("tokenizer", "train", "--output", file, PathOf("broken.txt"));
        var missing = await RunAsync("tokenizer", "train", "--output", file, PathOf("missing.txt"));
        var nowhere = await RunAsync("tokenizer", "train", "--output", PathOf("nowhere/tokenizer.json"), PathOf("corpus.txt"));
        var tooSmall = await RunAsync("tokenizer", "train", "--vocabulary", "0", PathOf("corpus.txt"));
        using var held = new FileStream(PathOf("corpus.txt"), FileMode.Open, FileAccess.Read, FileShare.None);
        var unreadable = await RunAsync("tokenizer", "train", "--output", file, PathOf("corpus.txt"));

        Assert.Equal((0, 0, 1, 1, 1, 2), (trained.ExitCode, tokens.ExitCode, broken.ExitCode, missing.ExitCode, nowhere.ExitCode, tooSmall.ExitCode));
        Assert.Equal(1, unreadable.ExitCode);
        Assert.Contains("corpus.txt", unreadable.Error, StringComparison.Ordinal);
        var shown = JsonSerializer.Deserialize<JsonElement>(trained.Output);
        Assert.Equal(["file", "kind", "vocabulary", "bytes", "words", "differentWords", "seconds"], shown.Keys());
        Assert.True(shown.GetProperty("vocabulary").GetInt32() > 257);
        Assert.InRange(JsonSerializer.Deserialize<JsonElement>(tokens.Output).GetProperty("ids").GetArrayLength(), 1, "图书馆".Length);
        Assert.Contains("broken.txt: line 2 is no UTF-8", broken.Error, StringComparison.Ordinal);
        Assert.Contains("missing.txt", missing.Error, StringComparison.Ordinal);
        Assert.Contains("nowhere", nowhere.Error, StringComparison.Ordinal);
        Assert.Contains("--vocabulary", tooSmall.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokenize_WordsAndFiles_PrintsTokensWithPlaces()
    {
        await File.WriteAllTextAsync(PathOf("vocab.txt"), "[PAD]\n[UNK]\n[CLS]\n[SEP]\nhello\n", Cancellation);
        await File.WriteAllTextAsync(PathOf("tokenizer.json"), "{}", Cancellation);

        var words = await RunAsync("tokenize", "图书館几点", "--json");
        var tokens = await RunAsync("tokenize", "hello [SEP]", "--tokenizer", PathOf("vocab.txt"), "--special", "allow", "--add-special", "--explain", "--json");
        var refused = await RunAsync("tokenize", "hello [SEP]", "--tokenizer", PathOf("vocab.txt"), "--special", "refuse");
        var broken = await RunAsync("tokenize", "hello", "--tokenizer", PathOf("tokenizer.json"));

        Assert.Equal((0, 0, 1, 1), (words.ExitCode, tokens.ExitCode, refused.ExitCode, broken.ExitCode));
        var shown = JsonSerializer.Deserialize<JsonElement>(words.Output);
        Assert.Equal(["tokenizer", "ids", "tokens", "unknown", "stages"], shown.Keys());
        Assert.Equal("图书馆", shown.GetProperty("tokens")[0].Text("token"));
        var explained = JsonSerializer.Deserialize<JsonElement>(tokens.Output);
        Assert.Equal("[2,4,3,3]", explained.GetProperty("ids").GetRawText());
        Assert.Equal(
            ["find", "normalize", "split", "tokenize", "template", "decode"],
            explained.GetProperty("stages").EnumerateArray().Select(stage => stage.Text("stage")));
        Assert.Equal("""["[CLS]","hello","[SEP]","[SEP]"]""", explained.GetProperty("stages")[4].GetProperty("pieces").GetRawText());
        Assert.Contains("[SEP]", refused.Error, StringComparison.Ordinal);
        Assert.Contains("tokenizer.json: $.model is missing", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokenize_NameOfTheDataFolder_FindsItAndAnUnknownOneNamesThoseThereAre()
    {
        SampleTokenizers.Write(PathOf("data"));

        var found = await RunAsync("tokenize", "lib 龘", "--tokenizer", SampleTokenizers.Wordpieces, "--explain");
        var unknown = await RunAsync("tokenize", "lib", "--tokenizer", "nothing");
        var broken = await RunAsync("tokenize", "lib", "--tokenizer", SampleTokenizers.Broken);

        Assert.Equal((0, 1, 1), (found.ExitCode, unknown.ExitCode, broken.ExitCode));
        Assert.Contains("words: lib │ 龘\ntokens: lib │ [UNK]\n", found.Output, StringComparison.Ordinal);
        Assert.Contains("2 tokens, 1 of them unknown; 5 characters, 2.50 per token.", found.Output, StringComparison.Ordinal);
        Assert.Contains("words-bidirectional", unknown.Error, StringComparison.Ordinal);
        Assert.StartsWith("broken.json: $.model is missing", broken.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_SomeFilesFail_ListsThemAndExitsWithOne()
    {
        Directory.CreateDirectory(PathOf("docs"));
        await File.WriteAllTextAsync(PathOf("docs/good.md"), "# Gym\n\nThe gym opens at six.", Cancellation);
        await File.WriteAllTextAsync(PathOf("docs/bad.pdf"), "not a PDF", Cancellation);

        var finished = await RunAsync("ingest", PathOf("docs"), "--json");

        Assert.Equal(1, finished.ExitCode);
        var report = JsonSerializer.Deserialize<JsonElement>(finished.Output);
        Assert.Equal(["added", "changed", "unchanged", "missing", "failed"], report.Keys());
        Assert.Equal(1, report.GetProperty("added").GetInt32());
        Assert.Equal("bad.pdf", Assert.Single(report.GetProperty("failed").EnumerateArray()).Text("file"));
    }

    [Fact]
    public async Task Ingest_StandardInput_IsADocument()
    {
        var finished = await HuidaProcess.RunAsync(_folder, ["ingest", "-"], input: "The gym opens at six.");

        Assert.Equal((0, "1 added, 0 changed, 0 unchanged, 0 failed\n"), (finished.ExitCode, finished.Output));
    }

    [Fact]
    public async Task Command_BadArguments_ExitsWithTwoAndNamesTheHelp()
    {
        var asText = await RunAsync("ask", "a", "b");
        var asJson = await RunAsync("ingest", "--json");

        Assert.Equal((2, ""), (asText.ExitCode, asText.Output));
        Assert.Contains("huida ask --help", asText.Error, StringComparison.Ordinal);
        Assert.Equal(2, asJson.ExitCode);
        var error = JsonSerializer.Deserialize<JsonElement>(asJson.Output).GetProperty("error");
        Assert.Equal(["code", "message", "remedy"], error.Keys());
        Assert.Equal("badArguments", error.Text("code"));
    }

    [Fact]
    public async Task Command_BadSetting_EndsWithOneLineThatNamesIt()
    {
        var asked = await HuidaProcess.RunAsync(_folder, ["ask", "why?"], variables: ("Huida__Answering__Threshold", "7"));
        var served = await RunAsync("--Huida:Answering:RouteDeadline=soon");

        Assert.Equal((2, 2), (asked.ExitCode, served.ExitCode));
        Assert.StartsWith("The setting Huida:Answering:Threshold (\"7\", from the environment variable Huida__Answering__Threshold)", asked.Error, StringComparison.Ordinal);
        Assert.StartsWith("The setting Huida:Answering:RouteDeadline (\"soon\", from the command line)", served.Error, StringComparison.Ordinal);
        Assert.Single(served.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.False(Directory.Exists(PathOf("data")));
    }

    [Fact]
    public async Task Help_OfTheProgram_FitsOneScreenWithExamples()
    {
        var finished = await RunAsync("--help");

        Assert.Equal(0, finished.ExitCode);
        Assert.Contains("huida ask \"", finished.Output, StringComparison.Ordinal);
        Assert.InRange(finished.Output.Split('\n').Length, 10, 40);
    }

    [Fact]
    public async Task Serve_FolderIsServedAlready_SaysWhereAndExitsWithZero()
    {
        await using var first = await HuidaProcess.ServeAsync(_folder);

        var second = await RunAsync();

        Assert.Equal(0, second.ExitCode);
        Assert.Contains(first.Address, second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_AddressIsTaken_SaysTheRemedy()
    {
        await using var first = await HuidaProcess.ServeAsync(_folder);
        using var other = new TemporaryFolder();

        var second = await HuidaProcess.RunAsync(other, ["--urls", first.Address, "--no-sample"]);

        Assert.Equal(1, second.ExitCode);
        Assert.Contains("--urls", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Commands_FolderIsServed_AreDoneByItsOwner()
    {
        await using var server = await HuidaProcess.ServeAsync(_folder);
        Directory.CreateDirectory(PathOf("docs"));
        await File.WriteAllTextAsync(PathOf("docs/gym.md"), "# Gym\n\nThe gym opens at six.", Cancellation);
        await File.WriteAllTextAsync(PathOf("docs/movie.mp4"), "passed over", Cancellation);
        await File.WriteAllTextAsync(PathOf("faq.csv"), Csv, Cancellation);

        var created = await RunAsync("kb", "create", "sports");
        var ingested = await RunAsync("ingest", PathOf("docs"), "--kb", "sports");
        File.Move(PathOf("docs/gym.md"), PathOf("docs/halls.md"));
        var again = await RunAsync("ingest", PathOf("docs"), "--kb", "sports", "--prune", "--json");
        var imported = await RunAsync("faq", "import", PathOf("faq.csv"));
        var asked = await RunAsync("ask", "When does the gym open?");
        var deleted = await RunAsync("kb", "delete", "sports");
        var unknown = await RunAsync("kb", "delete", "sports");

        Assert.All([created, ingested, again, imported, asked, deleted], finished => Assert.Equal((0, ""), (finished.ExitCode, finished.Error)));
        Assert.Equal("gym.md", Assert.Single(JsonSerializer.Deserialize<JsonElement>(again.Output).GetProperty("missing").EnumerateArray()).GetString());
        Assert.Contains($"halls.md  {server.Address}/documents/", asked.Output, StringComparison.Ordinal);
        Assert.Equal(1, unknown.ExitCode);
        Assert.Contains("There is no knowledge base \"sports\".", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ingest_FileIsTooLargeForTheOwner_FailsAloneAndTheOthersGoOn()
    {
        await using var server = await HuidaProcess.ServeAsync(_folder, "--Huida:Knowledge:MaxFileBytes=1000");
        Directory.CreateDirectory(PathOf("docs"));
        await File.WriteAllBytesAsync(PathOf("docs/large.txt"), new byte[20_000_000], Cancellation);
        await File.WriteAllTextAsync(PathOf("docs/small.txt"), "The gym opens at six.", Cancellation);

        var finished = await RunAsync("ingest", PathOf("docs"), "--json");

        var report = JsonSerializer.Deserialize<JsonElement>(finished.Output);
        Assert.Equal((1, 1), (finished.ExitCode, report.GetProperty("added").GetInt32()));
        Assert.Equal("large.txt", Assert.Single(report.GetProperty("failed").EnumerateArray()).Text("file"));
    }

    [Fact]
    public async Task Ingest_OwnerIsKilled_LosesNothingThatWasAcknowledged()
    {
        List<string> acknowledged = [];
        await using (var server = await HuidaProcess.ServeAsync(_folder))
        {
            using var owner = await OwnerAsync(server);
            var enough = new TaskCompletionSource();
            var sending = SendUntilItFailsAsync(owner, acknowledged, enough);
            await Task.WhenAny(enough.Task, sending);
            await server.KillAsync();
            await sending;
        }

        await using var next = await HuidaProcess.ServeAsync(_folder);
        using var client = new HttpClient { BaseAddress = new Uri(next.Address) };
        var documents = (await client.GetFromJsonAsync<JsonElement>("/api/v1/documents", Cancellation)).GetProperty("documents");

        Assert.True(acknowledged.Count >= 20, $"{acknowledged.Count} were acknowledged");
        Assert.Subset(documents.EnumerateArray().Select(document => document.Text("source")!).ToHashSet(), acknowledged.ToHashSet());
        var answer = await (await HuidaApplication.AskAsync(client, $"Where is room {acknowledged.Count - 1}?")).JsonAsync();
        Assert.Equal("passage", answer.Text("route"));
    }

    private static async Task SendUntilItFailsAsync(HttpClient owner, List<string> acknowledged, TaskCompletionSource enough)
    {
        try
        {
            for (int i = 0; ; i++)
            {
                string source = $"room{i}.md";
                var content = new StringContent($"# Room {i}\n\nRoom {i} is on floor {i % 7} of the main building.");
                using var response = await owner.PutAsync($"/api/v1/knowledge-bases/default/documents?source={source}", content, Cancellation);
                response.EnsureSuccessStatusCode();
                acknowledged.Add(source);
                if (acknowledged.Count == 20)
                {
                    enough.SetResult();
                }
            }
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
        }
    }

    private async Task<HttpClient> OwnerAsync(HuidaProcess server)
    {
        string owner = await File.ReadAllTextAsync(PathOf("data/owner.json"), Cancellation);
        var client = new HttpClient { BaseAddress = new Uri(server.Address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", JsonSerializer.Deserialize<JsonElement>(owner).Text("token"));

        return client;
    }

    private string PathOf(string name) => Path.Combine(_folder.Path, name);

    private Task<Finished> RunAsync(params string[] arguments) => HuidaProcess.RunAsync(_folder, arguments);
}
