using Huida.Server.Api;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>What training a tokenizer came to, as a table.</summary>
internal sealed class TrainView(Screen screen)
{
    public void Write(TrainJson trained)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumn("");
        table.AddColumn("", column => column.RightAligned());
        Add("File", trained.File);
        Add("Kind", trained.Kind);
        Add("Vocabulary", Number(trained.Vocabulary));
        Add("Text", screen.Messages.Format("Train.Megabytes", trained.Bytes / 1e6));
        Add("Words", Number(trained.Words));
        Add("DifferentWords", Number(trained.DifferentWords));
        Add("Time", screen.Messages.Format("Train.Seconds", trained.Seconds));
        screen.Out.Write(table);

        void Add(string name, string value) => table.AddRow(new Text(screen.Messages[$"Train.{name}"]), new Text(TerminalText.Clean(value)));
    }

    private string Number(long value) => value.ToString("N0", screen.Messages.Culture);
}
