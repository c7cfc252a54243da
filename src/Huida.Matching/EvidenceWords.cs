using Huida.Tokenization;

namespace Huida.Matching;

/// <summary>The words of a piece of evidence, made for looking up whether a question's word is there, wholly or in part.</summary>
internal sealed class EvidenceWords
{
    /// <summary>A word with the same beginning, such as reimburse and reimbursement: often, not always, the same idea.</summary>
    private const double SharedStemCredit = 0.7;

    /// <summary>For each character of a Chinese word that the evidence has somewhere: 丢失 and 遗失 share one of two.</summary>
    private const double CharacterCredit = 0.6;

    private const int ShortestSharedStem = 4;

    private readonly HashSet<string> _terms = new(StringComparer.Ordinal);
    private readonly HashSet<char> _characters = [];
    private readonly List<string> _latinWords = [];

    public EvidenceWords Add(IReadOnlyList<Term> terms)
    {
        foreach (var term in terms)
        {
            Add(term);
        }

        return this;
    }

    public void Add(Term term)
    {
        if (!_terms.Add(term.Text) || term.Kind == TermKind.Bigram)
        {
            return;
        }

        if (IsHan(term.Text[0]))
        {
            _characters.UnionWith(term.Text);
        }
        else
        {
            _latinWords.Add(term.Text);
        }
    }

    /// <summary>1 where the word is there, a part where something near it is, else 0.</summary>
    public double Credit(string word)
    {
        if (_terms.Contains(word))
        {
            return 1;
        }

        return IsHan(word[0]) ? ChineseCredit(word) : LatinCredit(word);
    }

    // The same words may be cut differently in question and evidence, so a word also counts by its pairs of characters.
    private double ChineseCredit(string word)
    {
        if (word.Length == 1)
        {
            return _characters.Contains(word[0]) ? CharacterCredit : 0;
        }

        int pairs = 0;
        for (int i = 0; i + 1 < word.Length; i++)
        {
            pairs += _terms.Contains(word.Substring(i, 2)) ? 1 : 0;
        }

        int characters = 0;
        foreach (char character in word)
        {
            characters += _characters.Contains(character) ? 1 : 0;
        }

        return Math.Max((double)pairs / (word.Length - 1), CharacterCredit * characters / word.Length);
    }

    private double LatinCredit(string word)
    {
        foreach (string candidate in _latinWords)
        {
            int shared = word.AsSpan().CommonPrefixLength(candidate);
            if (shared >= ShortestSharedStem && shared >= 0.75 * Math.Min(word.Length, candidate.Length) && char.IsLetter(word[0]))
            {
                return SharedStemCredit;
            }
        }

        return 0;
    }

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uD840' and <= '\uDFFF';
}
