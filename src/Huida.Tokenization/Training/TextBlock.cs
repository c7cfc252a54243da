using System.Text;

namespace Huida.Tokenization.Training;

/// <summary>Some lines of a corpus, in valid UTF-8.</summary>
internal readonly record struct TextBlock(ReadOnlyMemory<byte> Utf8)
{
    /// <summary>Gives each line to <paramref name="take"/>, which may not keep it.</summary>
    /// <param name="keepsEnds">Whether lines keep the line feed that ends them.</param>
    public void ForEachLine(bool keepsEnds, Action<ReadOnlySpan<char>> take)
    {
        char[] units = new char[Utf8.Length];
        int written = Encoding.UTF8.GetChars(Utf8.Span, units);
        for (var text = units.AsSpan(0, written); text.Length > 0;)
        {
            int end = text.IndexOf('\n');
            int next = end < 0 ? text.Length : end + 1;
            take(text[..(end < 0 || keepsEnds ? next : end)]);
            text = text[next..];
        }
    }
}
