using System.Text.RegularExpressions;

namespace Huida.Tokenization.Normalizers;

/// <summary>Puts one string wherever another stands, or wherever a pattern matches.</summary>
internal sealed class Replacement(string pattern, bool isRegex, string content) : Normalizer
{
    private readonly Regex _regex = new(isRegex ? pattern : Regex.Escape(pattern), RegexOptions.CultureInvariant);

    public string Pattern => pattern;

    public bool IsRegex => isRegex;

    public string Content => content;

    public override void Apply(WorkingText text)
    {
        var units = text.Units;
        if (!_regex.IsMatch(units))
        {
            return;
        }

        text.BeginRewriting();
        int kept = 0;
        foreach (var match in _regex.EnumerateMatches(units))
        {
            text.Keep(kept, match.Index - kept);
            kept = match.Index + match.Length;
            foreach (char unit in content)
            {
                if (match.Length > 0)
                {
                    text.Put(unit, match.Index, kept - 1);
                }
                else if (kept > 0)
                {
                    text.Put(unit, kept - 1, kept - 1);
                }
                else
                {
                    text.PutBefore(unit);
                }
            }
        }

        text.Keep(kept, units.Length - kept);
        text.EndRewriting();
    }
}
