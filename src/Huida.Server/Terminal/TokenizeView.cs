using System.Globalization;
using Huida.Server.Api;
using Huida.Server.Words;
using Huida.Tokenization.Pipeline;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>A text with its tokens in changing colours, and the tokens as a table.</summary>
internal sealed class TokenizeView(Screen screen, string text)
{
    private static readonly Color[] Colors = [Color.Cyan1, Color.Yellow, Color.Green, Color.Magenta1];

    private Messages Messages => screen.Messages;

    public void Write(TokenizeJson tokenized)
    {
        WriteColoured(tokenized);
        var table = new Table().Border(TableBorder.None);
        table.AddColumn(Messages["Tokenize.Id"], column => column.RightAligned());
        table.AddColumn(Messages["Tokenize.Token"]);
        table.AddColumn(Messages["Tokenize.Text"]);
        table.AddColumn(Messages["Tokenize.Place"], column => column.RightAligned());
        foreach (var token in tokenized.Tokens)
        {
            table.AddRow(
                new Text(token.Id?.ToString(CultureInfo.InvariantCulture) ?? ""),
                new Text(Shown(token.Token)),
                new Text(Shown(text[token.Start..token.End])),
                new Text(string.Create(CultureInfo.InvariantCulture, $"{token.Start}-{token.End}")));
        }

        screen.Out.Write(table);
        screen.Line(Messages.Format("Tokenize.Count", tokenized.Tokens.Count, tokenized.Unknown), isDim: true);
    }

    /// <summary>What each step before the model made of the text.</summary>
    public void Write(IReadOnlyList<TokenizedSegment> segments)
    {
        foreach (var segment in segments)
        {
            if (segment.Found is { } found)
            {
                WriteStep("Found", found.Content);
                continue;
            }

            WriteStep("Original", segment.Original);
            WriteStep("Normalized", segment.Normalized);
            WriteStep("Words", string.Join(" │ ", segment.Words));
        }

        screen.Line();
    }

    public void WriteStep(string step, string result) => screen.Line($"{Messages[$"Tokenize.Step.{step}"]}: {Shown(result)}");

    /// <summary>Two tokens that share a character, as bytes of one do, are coloured as one.</summary>
    private void WriteColoured(TokenizeJson tokenized)
    {
        int at = 0, color = 0;
        foreach (var token in tokenized.Tokens)
        {
            if (token.End <= at)
            {
                continue;
            }

            int start = Math.Max(at, token.Start);
            screen.Out.Write(new Text(TerminalText.Clean(text[at..start])));
            screen.Out.Write(new Text(TerminalText.Clean(text[start..token.End]), new Style(Colors[color++ % Colors.Length])));
            at = token.End;
        }

        screen.Out.Write(new Text(TerminalText.Clean(text[at..])));
        screen.Line();
        screen.Line();
    }

    private static string Shown(string token) => TerminalText.Clean(token).Replace("\n", "⏎", StringComparison.Ordinal);
}
