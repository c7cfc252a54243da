using Huida.Tokenization.Normalizers;

namespace Huida.Tokenization.PreTokenizers;

/// <summary>Which words get a space before them that the text does not have.</summary>
internal enum PrependScheme
{
    Always,
    First,
    Never,
}

/// <summary>Writes spaces as ▁, puts one before words, and cuts before each.</summary>
internal sealed class MetaspacePreTokenizer(char replacement, PrependScheme scheme, bool splits) : PreTokenizer
{
    public char Replacement => replacement;

    public PrependScheme Scheme => scheme;

    public bool Splits => splits;

    public override void Split(WorkingText text, Words words, Words cut)
    {
        var units = text.Units;
        text.BeginRewriting();
        foreach (var word in words.Ranges)
        {
            int wordStart = text.Written;
            bool startsSo = units[word.Start] == ' ' || units[word.Start] == replacement;
            if (!startsSo && (scheme == PrependScheme.Always || (scheme == PrependScheme.First && text.ToOriginal(word.Start, word.Start + 1).Start == 0)))
            {
                bool isPair = char.IsHighSurrogate(units[word.Start]) && word.Length > 1;
                text.Put(replacement, word.Start, word.Start + (isPair ? 1 : 0));
            }

            for (int at = word.Start; at < word.End;)
            {
                int run = units[at..word.End].IndexOf(' ');
                run = run < 0 ? word.End - at : run;
                text.Keep(at, run);
                at += run;
                if (at < word.End)
                {
                    text.Put(replacement, at, at);
                    at++;
                }
            }

            Cut(text.WrittenUnits, wordStart, cut);
        }

        text.EndRewriting();
    }

    private void Cut(ReadOnlySpan<char> units, int start, Words cut)
    {
        if (splits)
        {
            for (int at = start + 1; at < units.Length; at++)
            {
                if (units[at] == replacement)
                {
                    cut.Add(start, at);
                    start = at;
                }
            }
        }

        cut.Add(start, units.Length);
    }
}
