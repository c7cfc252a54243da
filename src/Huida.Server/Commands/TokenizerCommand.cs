using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Huida.Server.Api;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Tokenization.Files;
using Huida.Tokenization.Training;

namespace Huida.Server.Commands;

/// <summary><c>huida tokenizer train --kind … --vocabulary N --output FILE FILES…</c>: needs no data folder.</summary>
internal sealed class TokenizerCommand
{
    private readonly CommandRun _run;
    private readonly Argument<string[]> _files;
    private readonly Option<TokenizerKind> _kind;
    private readonly Option<string> _output;
    private readonly Option<int> _vocabulary;
    private readonly Option<int> _minFrequency;
    private readonly Option<int?> _alphabet;
    private readonly Option<int?> _maxLength;
    private readonly Option<string[]> _special;
    private readonly Option<bool> _lowerCase;
    private readonly Option<int> _threads;

    private TokenizerCommand(CommandRun run)
    {
        TrainingOptions usual = new();
        _run = run;
        _files = new Argument<string[]>("files") { Description = run.Messages["Help.TrainFiles"], Arity = ArgumentArity.OneOrMore };
        _kind = new Option<TokenizerKind>("--kind") { Description = run.Messages["Help.TrainKind"], HelpName = string.Join('|', Enum.GetNames<TokenizerKind>()).ToLowerInvariant() };
        _output = new Option<string>("--output") { Description = run.Messages["Help.TrainOutput"], HelpName = "FILE", DefaultValueFactory = _ => "tokenizer.json" };
        _vocabulary = AtLeastOne("--vocabulary", "Help.TrainVocabulary", usual.VocabularySize);
        _minFrequency = AtLeastOne("--min-frequency", "Help.TrainMinFrequency", 1);
        _alphabet = AtLeastOne<int?>("--alphabet", "Help.TrainAlphabet", null);
        _maxLength = AtLeastOne<int?>("--max-length", "Help.TrainMaxLength", null);
        _special = new Option<string[]>("--special") { Description = run.Messages["Help.TrainSpecial"], HelpName = "TOKEN", AllowMultipleArgumentsPerToken = true };
        _lowerCase = new Option<bool>("--lower-case") { Description = run.Messages["Help.TrainLowerCase"] };
        _threads = AtLeastOne("--threads", "Help.TrainThreads", usual.Threads);
    }

    public static Command Create(CommandRun run)
    {
        var tokenizer = new TokenizerCommand(run);
        var train = new Command("train", run.Messages["Help.TokenizerTrain"])
        {
            tokenizer._files, tokenizer._kind, tokenizer._vocabulary, tokenizer._output, tokenizer._minFrequency, tokenizer._alphabet,
            tokenizer._maxLength, tokenizer._special, tokenizer._lowerCase, tokenizer._threads,
        };
        train.SetAction((parsed, cancellationToken) =>
            run.GuardAsync(parsed, screen => Task.FromResult(tokenizer.Train(parsed, screen, cancellationToken)), cancellationToken));

        return new Command("tokenizer", run.Messages["Help.Tokenizer"]) { train };
    }

    private int Train(ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        string output = parsed.GetRequiredValue(_output);
        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.FileCannotBeWritten, output)); // said before the work, not after it
        }

        var kind = parsed.GetValue(_kind);
        var clock = Stopwatch.StartNew();
        Corpus corpus;
        TrainedTokenizer trained;
        try
        {
            corpus = Corpus.Open(parsed.GetRequiredValue(_files));
            using (var progress = new PercentLine(_run.Messages))
            {
                trained = TokenizerTrainer.Train(kind, corpus, OptionsOf(parsed), progress, cancellationToken);
            }
        }
        catch (Exception bad) when (bad is InvalidDataException or UnauthorizedAccessException or IOException)
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.TrainingTextBad, bad.Message));
        }

        try
        {
            TokenizerFile.Save(trained.Tokenizer, output);
        }
        catch (Exception unwritable) when (unwritable is UnauthorizedAccessException or IOException)
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.FileCannotBeWritten, output));
        }

        screen.Show(TrainJson.From(output, kind, corpus, trained, clock.Elapsed), new TrainView(screen).Write);

        return ExitCode.Done;
    }

    private TrainingOptions OptionsOf(ParseResult parsed) => new()
    {
        VocabularySize = parsed.GetValue(_vocabulary),
        MinFrequency = parsed.GetValue(_minFrequency),
        AlphabetLimit = parsed.GetValue(_alphabet),
        MaxTokenLength = parsed.GetValue(_maxLength),
        SpecialTokens = parsed.GetResult(_special) is null ? null : ImmutableArray.Create(parsed.GetValue(_special)),
        LowersCase = parsed.GetValue(_lowerCase),
        Threads = parsed.GetValue(_threads),
    };

    private Option<T> AtLeastOne<T>(string name, string description, T usual)
    {
        var option = new Option<T>(name) { Description = _run.Messages[description], HelpName = "N", DefaultValueFactory = _ => usual };
        option.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<T>() is int and < 1)
            {
                given.AddError(_run.Messages.Format("Train.TooSmall", name));
            }
        });

        return option;
    }
}
