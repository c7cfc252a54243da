using System.CommandLine;
using Huida.Server.Api;
using Huida.Server.Terminal;
using Huida.Server.Words;
using Huida.Tokenization;
using Huida.Tokenization.Files;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Commands;

/// <summary><c>huida tokenize "…"|- [--tokenizer NAME|FILE] [--special] [--add-special] [--explain]</c>: needs no data folder.</summary>
internal sealed class TokenizeCommand
{
    private const string Words = "words";

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
        _tokenizer = new Option<string>("--tokenizer") { Description = run.Messages["Help.TokenizeTokenizer"], HelpName = "NAME|FILE", DefaultValueFactory = _ => Words };
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
        var view = new TokenizeView(screen, text);
        if (name == Words)
        {
            var folded = CharacterFolding.Fold(text);
            if (parsed.GetValue(_explain) && !screen.AsJson)
            {
                view.WriteStep("Normalized", folded.Text);
            }

            screen.Show(TokenizeJson.From(name, new WordGraphSegmenter().Segment(folded)), view.Write);

            return ExitCode.Done;
        }

        if (!Path.Exists(name))
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.FileNotFound, name));
        }

        try
        {
            return Run(TokenizerFile.Load(name), name, text, parsed, screen, view);
        }
        catch (InvalidDataException broken)
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.TokenizerBad, broken.Message));
        }
    }

    private int Run(Tokenizer tokenizer, string name, string text, ParseResult parsed, Screen screen, TokenizeView view)
    {
        var special = parsed.GetValue(_special);
        if (special == SpecialTokens.Refuse && tokenizer.FindSpecial(text) is { } found)
        {
            return screen.Fail(_run.Messages.Problem(ProblemCode.SpecialTokenRefused, found.Token.Content, found.Range.Start));
        }

        if (parsed.GetValue(_explain) && !screen.AsJson)
        {
            view.Write(tokenizer.Explain(text, special));
        }

        screen.Show(TokenizeJson.From(name, tokenizer.Encode(text, new EncodeOptions(special, parsed.GetValue(_addSpecial)))), view.Write);

        return ExitCode.Done;
    }
}
