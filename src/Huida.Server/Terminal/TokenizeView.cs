using System.Globalization;
using Huida.Server.Api;
using Huida.Server.Words;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>A text with its tokens in changing colours, and the tokens as a table.</summary>
internal sealed class TokenizeView(Screen screen, string text)
{
    private static readonly Color[] Colors = [Color.Cyan1, Color.Yellow, Color.Green, Color.Magenta1];
    private static readonly Style Unknown = new(Color.Red, decoration: Decoration.Bold);

    private Messages Messages => screen.Messages;

    public void Write(TokenizeJson tokenized)
    {
        foreach (var (stage, pieces) in tokenized.Stages ?? [])
        {
            screen.Line($"{Messages.Word(stage)}: {string.Join(" │ ", pieces.Select(Shown))}");
        }

        if (tokenized.Stages is not null)
        {
            screen.Line();
        }

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
                new Text(Shown(token.Token), token.Origin == TokenOriginJson.Unknown ? Unknown : Style.Plain),
                new Text(Shown(text[token.Start..token.End])),
                new Text(token.Origin == TokenOriginJson.Added ? "" : string.Create(CultureInfo.InvariantCulture, $"{token.Start}-{token.End}")));
        }

        screen.Out.Write(table);
        int characters = text.EnumerateRunes().Count();
        screen.Line(
            Messages.Format("Tokenize.Count", tokenized.Tokens.Count, tokenized.Unknown, characters, (double)characters / Math.Max(1, tokenized.Tokens.Count)), isDim: true);
    }

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
