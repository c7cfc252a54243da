using System.Collections.Frozen;
using Huida.TextToSql.Linking;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Cues;

/// <summary>A cue and the words that give it.</summary>
/// <param name="End">The word after the last one.</param>
internal readonly record struct FoundCue(Cue Cue, int Start, int End);

/// <summary>Finds the cue phrases of a language in a question.</summary>
internal sealed class CueLexicon
{
    private const int LongestPhrase = 7;

    private readonly FrozenDictionary<string, Cue> _cues;
    private readonly string _separator;

    private CueLexicon(IReadOnlyList<(string Phrases, Cue Cue)> table, string separator)
    {
        // Where a phrase stands in two rows, the later row says what it does.
        Dictionary<string, Cue> cues = new(StringComparer.Ordinal);
        foreach (var (phrases, cue) in table)
        {
            foreach (string phrase in phrases.Split('|'))
            {
                cues[phrase] = cue;
            }
        }

        _cues = cues.ToFrozenDictionary(StringComparer.Ordinal);
        _separator = separator;
    }

    private static CueLexicon English { get; } = new(EnglishCues.Table, " ");

    private static CueLexicon Chinese { get; } = new(ChineseCues.Table, "");

    public static CueLexicon Of(Language language) => language == Language.Chinese ? Chinese : English;

    /// <summary>All of them, also those that overlap.</summary>
    public IEnumerable<FoundCue> Find(IReadOnlyList<QuestionWord> words)
    {
        for (int start = 0; start < words.Count; start++)
        {
            string phrase = "";
            for (int end = start + 1; end <= Math.Min(words.Count, start + LongestPhrase); end++)
            {
                phrase = end == start + 1 ? words[start].Text : phrase + _separator + words[end - 1].Text;
                if (_cues.TryGetValue(phrase, out var cue))
                {
                    yield return new FoundCue(cue, start, end);
                }
            }
        }
    }
}
