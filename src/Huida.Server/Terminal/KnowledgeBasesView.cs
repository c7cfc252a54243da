using Huida.Server.Api;
using Huida.Server.Words;
using Spectre.Console;

namespace Huida.Server.Terminal;

/// <summary>Knowledge bases as a table.</summary>
internal sealed class KnowledgeBasesView(Screen screen)
{
    private Messages Messages => screen.Messages;

    public void Write(KnowledgeBasesJson all)
    {
        if (all.KnowledgeBases.Count == 0)
        {
            screen.Line(Messages["KnowledgeBases.None"]);
            return;
        }

        var table = new Table().Border(TableBorder.None);
        table.AddColumn(Messages["KnowledgeBases.Name"]);
        table.AddColumn(Messages["KnowledgeBases.Documents"], column => column.RightAligned());
        table.AddColumn(Messages["KnowledgeBases.FaqEntries"], column => column.RightAligned());
        table.AddColumn(Messages["KnowledgeBases.Databases"], column => column.RightAligned());
        foreach (var knowledgeBase in all.KnowledgeBases)
        {
            table.AddRow(
                new Text(TerminalText.Clean(Describe(knowledgeBase))),
                Number(knowledgeBase.Documents),
                Number(knowledgeBase.FaqEntries),
                Number(knowledgeBase.Databases));
        }

        screen.Out.Write(table);
    }

    public string Describe(KnowledgeBaseJson knowledgeBase) =>
        knowledgeBase.IsSample ? Messages.Format("KnowledgeBases.Sample", knowledgeBase.Name) : knowledgeBase.Name;

    private Text Number(int value) => new(value.ToString("N0", Messages.Culture));
}
