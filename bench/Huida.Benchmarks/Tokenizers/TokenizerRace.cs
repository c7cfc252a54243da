using System.Diagnostics;
using Huida.Tokenization;
using Huida.Tokenization.Files;
using Microsoft.ML.Tokenizers;

namespace Huida.Benchmarks.Tokenizers;

/// <summary>
/// Huida's tokenizers and their peers over the same lines in one run, as ratios: all lines, one thread, ids read, warm, seconds of CPU (so
/// that a busy machine disturbs little), the best of five. Peers in other languages run as child processes, each called in the fastest
/// way it offers; see peers.py and peers.mjs.
/// </summary>
internal sealed class TokenizerRace(string folder, string? nodeModules)
{
    private const int Times = 5;

    /// <param name="sets">The folder that holds tokenization/.</param>
    /// <param name="nodeModules">A folder where the npm packages of peers.mjs are installed; without it those peers are left out.</param>
    public static int Run(string sets, string? nodeModules)
    {
        TokenizerRace race = new(Path.Combine(sets, "tokenization"), nodeModules);
        race.RunText("bench-mixed.txt");
        race.RunText("bench-zh.txt");
        race.RunLongRuns();
        race.RunTwoThreads();

        return 0;
    }

    private void RunText(string name)
    {
        string text = Path.Combine(folder, name);
        string[] lines = File.ReadAllLines(text);
        double megabytes = new FileInfo(text).Length / 1e6;
        var peers = Peers.Run("/usr/bin/python3", "peers.py", Path.GetTempPath(), folder, text)
            .Concat(nodeModules is null ? [] : Peers.Run("node", "peers.mjs", nodeModules, folder, text))
            .ToDictionary();
        foreach (var (peer, count) in InProcessPeers())
        {
            peers[peer] = Best(lines, count);
        }

        Console.WriteLine($"\n{name}, {megabytes:F1} MB\n{"",-24} {"MB/s",8} {"places",8}  times the peers' speed");
        foreach (var (kind, file, rivals) in Kinds)
        {
            var tokenizer = TokenizerFile.Load(Path.Combine(folder, file));
            double ids = Best(lines, line => tokenizer.EncodeToIds(line).Length);
            double places = Best(lines, line => tokenizer.EncodeWithPlaces(line).Ids.Length);
            Print(kind, megabytes, ids, megabytes / places, rivals, peers);
        }

        var dictionary = DictionarySegmenter.Load(Path.Combine(folder, "jieba", "dict-debian-0.42.1.txt"), Path.Combine(folder, "jieba", "hmm.json"));
        Print("jieba without hmm", megabytes, Best(lines, line => dictionary.Cut(line, guessesUnknown: false).Count), null, ["jieba-rs without hmm"], peers);
        Print("jieba with hmm", megabytes, Best(lines, line => dictionary.Cut(line).Count), null, ["jieba-rs with hmm"], peers);
    }

    private static readonly (string Kind, string File, string[] Rivals)[] Kinds =
    [
        ("WordPiece, Chinese", "bert-base-chinese/tokenizer.json", ["tokenizers bert-base-chinese", "ML.Tokenizers bert-base-chinese"]),
        ("WordPiece, uncased", "bert-base-uncased/tokenizer.json", ["tokenizers bert-base-uncased", "ML.Tokenizers bert-base-uncased"]),
        ("byte-level, Qwen3", "qwen3/tokenizer.json", ["tokenizers qwen3"]),
        ("byte-level, minimind", "minimind/tokenizer.json", ["tokenizers minimind"]),
        ("byte-level, cl100k", "tiktoken/cl100k_base.tiktoken", ["ML.Tokenizers cl100k_base"]),
        ("byte-level, o200k", "tiktoken/o200k_base.tiktoken", ["ML.Tokenizers o200k_base"]),
        ("Unigram", "sentencepiece/unigram.model", ["sentencepiece unigram", "ML.Tokenizers unigram"]),
        ("BPE of sentencepiece", "sentencepiece/bpe.model", ["sentencepiece bpe"]),
        ("Unigram, e5", "e5-zh-en/tokenizer.json", []),
    ];

    private IEnumerable<(string Name, Func<string, int> Count)> InProcessPeers()
    {
        foreach (string name in (string[])["bert-base-chinese", "bert-base-uncased"])
        {
            var bert = BertTokenizer.Create(
                Path.Combine(folder, name, "vocab.txt"), new BertOptions { LowerCaseBeforeTokenization = name.EndsWith("uncased", StringComparison.Ordinal) });
            yield return ($"ML.Tokenizers {name}", line => bert.EncodeToIds(line, addSpecialTokens: false).Count);
        }

        foreach (string name in (string[])["cl100k_base", "o200k_base"])
        {
            var tiktoken = TiktokenTokenizer.CreateForEncoding(name);
            yield return ($"ML.Tokenizers {name}", line => tiktoken.EncodeToIds(line).Count);
        }

        using var model = File.OpenRead(Path.Combine(folder, "sentencepiece", "unigram.model"));
        var unigram = SentencePieceTokenizer.Create(model, addBeginningOfSentence: false, addEndOfSentence: false);
        yield return ("ML.Tokenizers unigram", line => unigram.EncodeToIds(line).Count);
    }

    /// <summary>
    /// The same lines as one batch by one thread and by two: on the wall, which says something on a machine at rest only, and by seconds of
    /// CPU, where what two threads cost each other shows on a busy one too (twice what one takes over what both take).
    /// </summary>
    private void RunTwoThreads()
    {
        string[] lines = File.ReadAllLines(Path.Combine(folder, "bench-mixed.txt"));
        Console.WriteLine("\ntwo threads, times one: on the wall, by CPU");
        foreach (var (kind, file, _) in Kinds)
        {
            var tokenizer = TokenizerFile.Load(Path.Combine(folder, file));
            var one = BestBatch(lines, tokenizer, 1);
            var two = BestBatch(lines, tokenizer, 2);
            Console.WriteLine($"{kind,-24} ×{one.Wall / two.Wall:F2}, ×{2 * one.Cpu / two.Cpu:F2}");
        }
    }

    private static (double Wall, double Cpu) BestBatch(string[] lines, Huida.Tokenization.Pipeline.Tokenizer tokenizer, int threads)
    {
        var best = (Wall: double.MaxValue, Cpu: double.MaxValue);
        for (int i = 0; i <= Times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var clock = Stopwatch.StartNew();
            tokenizer.EncodeBatchToIds(lines, threads: threads);
            best = (Math.Min(best.Wall, clock.Elapsed.TotalSeconds), Math.Min(best.Cpu, (Environment.CpuUsage.TotalTime - before).TotalSeconds));
        }

        return best;
    }

    /// <summary>Texts without a place to cut: what is quadratic shows here.</summary>
    private void RunLongRuns()
    {
        const int Length = 200_000;

        string[] runs =
        [
            new('a', Length),
            new('中', Length),
            string.Concat(Enumerable.Range(0, Length).Select(i => (char)('a' + (i * 7919L % 26)))),
            string.Concat(Enumerable.Range(0, Length).Select(i => (char)(0x4E00 + (i * 7919L % 20_000)))),
            new('.', Length),
        ];
        Console.WriteLine($"\nruns of {Length} characters, milliseconds: a…, 中…, letters, Chinese, dots; twice as long, in times");
        foreach (var (kind, file, _) in Kinds)
        {
            var tokenizer = TokenizerFile.Load(Path.Combine(folder, file));
            var times = runs.Select(run => (Once: Best([run], text => tokenizer.EncodeToIds(text).Length), Twice: Best([run + run], text => tokenizer.EncodeToIds(text).Length)));
            Console.WriteLine($"{kind,-24} {string.Join(' ', times.Select(time => $"{time.Once * 1000,6:F0} (×{time.Twice / time.Once:F1})"))}");
        }
    }

    private static void Print(string kind, double megabytes, double seconds, double? places, string[] rivals, Dictionary<string, double> peers)
    {
        var ratios = rivals.Where(peers.ContainsKey).Select(rival => $"{rival} ×{peers[rival] / seconds:F1} ({megabytes / peers[rival]:F1})");
        Console.WriteLine($"{kind,-24} {megabytes / seconds,8:F1} {places,8:F1}  {string.Join(", ", ratios)}");
    }

    private static double Best(string[] lines, Func<string, int> count)
    {
        double best = double.MaxValue;
        for (int i = 0; i <= Times; i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            long tokens = 0;
            foreach (string line in lines)
            {
                tokens += count(line);
            }

            GC.KeepAlive(tokens);
            double seconds = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
            best = i == 0 ? best : Math.Min(best, seconds); // the first is for warming up
        }

        return best;
    }
}
