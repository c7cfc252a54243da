using Huida.Evaluation.Tokenization;
using Huida.Server.Words;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Huida.Server.Terminal;

/// <summary>Reports on tokenizers as tables for the terminal.</summary>
internal sealed class TokenizationTables(Messages messages)
{
    public IRenderable Of(TokenizationReport report)
    {
        var golden = New("Eval.Tokenization.Golden", "Eval.Tokenization.Texts", "Eval.Tokenization.Differences");
        foreach (var file in report.ByFile)
        {
            golden.AddRow(Markup.Escape(file.Name), Number(file.Count), Number(file.Differences));
        }

        golden.AddRow(Markup.Escape(messages["Eval.Column.All"]), Number(report.Count), Number(report.Differences));
        var segmentation = New("Eval.Tokenization.Segmentation", "Eval.Tokenization.Precision", "Eval.Tokenization.Recall", "Eval.Tokenization.F1");
        foreach (var score in report.Segmentation)
        {
            segmentation.AddRow(Markup.Escape($"{score.Set}, {score.Segmenter}"), Share(score.Precision), Share(score.Recall), Share(score.F1));
        }

        return new Rows(golden, segmentation);
    }

    private Table New(string title, params string[] columns)
    {
        var table = new Table { Border = TableBorder.Rounded, Title = new TableTitle(Markup.Escape(messages[title])) };
        table.AddColumn("");
        foreach (string column in columns)
        {
            table.AddColumn(new TableColumn(Markup.Escape(messages[column])).RightAligned());
        }

        return table;
    }

    private string Number(int value) => value.ToString("N0", messages.Culture);

    private string Share(double value) => value.ToString("P1", messages.Culture);
}
