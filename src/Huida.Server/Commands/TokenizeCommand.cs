using System.CommandLine;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Storage;
using Huida.Tokenization.Files;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Commands;

/// <summary><c>huida tokenize "…"|- [--tokenizer NAME|FILE] [--special] [--add-special] [--explain]</c>: opens no data folder, but finds the tokenizers that lie in it.</summary>
internal sealed class TokenizeCommand
{
    private readonly CommandRun _run;
    private readonly Argument<string> _text;
    private readonly Option<string> _tokenizer;
    private readonly Option<SpecialTokens> _special;
    private readonly Option<bool> _addSpecial;
    private readonly Option<bool> _explain;

    private TokenizeCommand(CommandRun run)
    {
        _run = run;
        _text = new Argument<string>("text") { Description = run.Messages["Help.TokenizeText"] };
        _tokenizer = new Option<string>("--tokenizer") { Description = run.Messages["Help.TokenizeTokenizer"], HelpName = "NAME|FILE", DefaultValueFactory = _ => OwnTokenizers.Words };
        _special = new Option<SpecialTokens>("--special") { Description = run.Messages["Help.TokenizeSpecial"], HelpName = "ignore|allow|refuse" };
        _addSpecial = new Option<bool>("--add-special") { Description = run.Messages["Help.TokenizeAddSpecial"] };
        _explain = new Option<bool>("--explain") { Description = run.Messages["Help.TokenizeExplain"] };
    }

    public static Command Create(CommandRun run)
    {
        var tokenize = new TokenizeCommand(run);
        var command = new Command("tokenize", run.Messages["Help.Tokenize"])
        {
            tokenize._text, tokenize._tokenizer, tokenize._special, tokenize._addSpecial, tokenize._explain,
        };
        command.SetAction((parsed, cancellationToken) => run.GuardAsync(parsed, screen => tokenize.RunAsync(parsed, screen, cancellationToken), cancellationToken));

        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, Screen screen, CancellationToken cancellationToken)
    {
        string text = parsed.GetRequiredValue(_text);
        text = text == "-" ? await Console.In.ReadToEndAsync(cancellationToken) : text;
        string name = parsed.GetRequiredValue(_tokenizer);
        var asked = new TokenizeTextJson(text, name, parsed.GetValue(_special), parsed.GetValue(_addSpecial), parsed.GetValue(_explain));

        return screen.Show(Tokenize(asked, name, parsed), new TokenizeView(screen, text).Write, _ => ExitCode.Done);
    }

    // A name of ours first, then a file, then what an administrator gave a name.
    private Outcome<TokenizeJson> Tokenize(TokenizeTextJson asked, string name, ParseResult parsed)
    {
        if (OwnTokenizers.Names.Contains(name) || !Path.Exists(name))
        {
            return new Tokenizing(Files(parsed), longest: int.MaxValue).Tokenize(asked, _run.Messages);
        }

        try
        {
            return Tokenizing.Tokenize(TokenizerFile.Load(name), name, asked, _run.Messages);
        }
        catch (InvalidDataException broken)
        {
            return _run.Messages.Problem(ProblemCode.TokenizerBad, broken.Message);
        }
    }

    private TokenizerFiles Files(ParseResult parsed)
    {
        var configuration = _run.ConfigurationOf(parsed);
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();
        var options = configuration.GetSection(TokenizersOptions.Section).Get<TokenizersOptions>() ?? new();

        return new TokenizerFiles(Path.Combine(storage.DataFolder, TokenizerFiles.FolderName), options);
    }
}
