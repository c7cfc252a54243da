namespace Huida.Tokenization;

/// <summary>Quotations and brackets that keep a sentence together.</summary>
internal static class Quotation
{
    private const string Openers = "“‘「『（【《〈([\"";
    private const string Closers = "”’」』）】》〉)]\"";

    /// <summary>A longer one holds sentences of its own.</summary>
    private const int LongestKeptTogether = 120;

    /// <summary>Past the closing mark, if a short quotation opens at a place of a line; else the place itself.</summary>
    public static int EndOf(ReadOnlySpan<char> line, int at)
    {
        int pair = Openers.IndexOf(line[at], StringComparison.Ordinal);
        if (pair < 0)
        {
            return at;
        }

        var (opener, closer) = (Openers[pair], Closers[pair]);
        int depth = 0;
        var within = line[at..Math.Min(line.Length, at + LongestKeptTogether)];
        for (int i = 0; i < within.Length; i++)
        {
            if (within[i] == closer && (i > 0 || closer != opener))
            {
                depth--;
            }
            else if (within[i] == opener)
            {
                depth++;
            }

            if (depth == 0)
            {
                return at + i + 1;
            }
        }

        return at;
    }
}
