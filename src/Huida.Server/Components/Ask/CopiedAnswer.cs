using System.Text;
using Huida.Answering;

namespace Huida.Server.Components.Ask;

/// <summary>An answer as it goes to the clipboard: its text, then the numbered sources.</summary>
public static class CopiedAnswer
{
    public static string Of(Answer answer, Texts texts)
    {
        var copied = new StringBuilder(answer.Text).Append('\n');
        foreach (var source in CitedSource.Of(answer))
        {
            copied.Append(texts.Culture, $"\n[{string.Join("][", source.Numbers)}] {source.Document}");
            if (source.Page is { } page)
            {
                copied.Append(texts["Separator"]).Append(texts.Format("Page", page));
            }
        }

        return copied.ToString();
    }
}
