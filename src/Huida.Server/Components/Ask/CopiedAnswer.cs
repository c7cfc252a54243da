using System.Text;
using Huida.Answering;

namespace Huida.Server.Components.Ask;

/// <summary>An answer as it goes to the clipboard: its text, then the numbered sources.</summary>
public static class CopiedAnswer
{
    public static string Of(Answer answer, Texts texts)
    {
        var copied = new StringBuilder(answer.Text).Append('\n');
        for (int index = 0; index < answer.Citations.Count; index++)
        {
            var citation = answer.Citations[index];
            copied.Append(texts.Culture, $"\n[{index + 1}] {citation.Document}");
            if (citation.Page is { } page)
            {
                copied.Append(texts["Separator"]).Append(texts.Format("Page", page));
            }
        }

        return copied.ToString();
    }
}
