using System.Text;
using System.Text.RegularExpressions;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>
/// Joins lines where a hyphen parts a word at the line's end. Whether it belongs to the word (self-funded) other lines tell that have
/// the word; else it is taken away where the document breaks words often, and stays where it hardly ever does.
/// </summary>
internal sealed partial class Hyphens(IReadOnlyCollection<string> lines)
{
    private readonly bool _breaksWords = lines.Count(EndsInHyphen) > 0.02 * lines.Count;

    private readonly HashSet<string> _hyphenated = [.. lines
        .SelectMany(line => HyphenatedWord().Matches(line))
        .Select(word => word.Value.ToLowerInvariant())];

    public void Join(StringBuilder text, ReadOnlySpan<char> line)
    {
        if (text.Length < 2 || text[^1] is not ('-' or '\u2010') || !char.IsLetter(text[^2]) || line.IsEmpty || !char.IsLower(line[0]))
        {
            WrappedText.Join(text, line);
            return;
        }

        if (_breaksWords && !_hyphenated.Contains((LastWord(text) + FirstWord(line).ToString()).ToLowerInvariant()))
        {
            text.Length--;
        }

        text.Append(line);
    }

    private static bool EndsInHyphen(string line) => line.Length > 1 && line[^1] is '-' or '\u2010' && char.IsLetter(line[^2]);

    private static string LastWord(StringBuilder text)
    {
        int start = text.Length - 1;
        while (start > 0 && char.IsLetter(text[start - 1]))
        {
            start--;
        }

        return text.ToString(start, text.Length - start).Replace('\u2010', '-');
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> line)
    {
        int end = 0;
        while (end < line.Length && char.IsLetter(line[end]))
        {
            end++;
        }

        return line[..end];
    }

    [GeneratedRegex(@"\p{L}+[-\u2010]\p{L}+")]
    private static partial Regex HyphenatedWord();
}
