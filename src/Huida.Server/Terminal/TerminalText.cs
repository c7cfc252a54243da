namespace Huida.Server.Terminal;

/// <summary>Text of documents and of files' names, which may hold anything, made harmless for a terminal.</summary>
internal static class TerminalText
{
    /// <summary>Control characters, which could move the cursor or retitle the window, become spaces; line ends stay.</summary>
    public static string Clean(string text) =>
        text.Any(IsHarmful) ? string.Concat(text.Select(c => IsHarmful(c) ? ' ' : c)) : text;

    private static bool IsHarmful(char c) => char.IsControl(c) && c != '\n';
}
