namespace Huida.Tokenization;

/// <summary>The pairs of neighbouring Chinese characters of a text, in order. They find what a segmenter cut differently in question and passage.</summary>
internal sealed class HanBigrams(NormalizedText text, IReadOnlyList<Word> words)
{
    private int _at;   // in the folded text: where to look for the next pair
    private int _word; // the first word that ends after the last pair's start

    /// <summary>Adds the pairs that start in the original before <paramref name="start"/>.</summary>
    public void AddBefore(int start, List<Term> terms)
    {
        var folded = text.Text.AsSpan();
        while (_at < folded.Length)
        {
            var script = Scripts.At(folded, _at, out int first);
            int second = _at + first;
            if (script != Script.Han || second == folded.Length || Scripts.At(folded, second, out int length) != Script.Han)
            {
                _at = second;
                continue;
            }

            var place = text.ToOriginal(new TextRange(_at, second + length));
            if (place.Start >= start)
            {
                return;
            }

            terms.Add(new Term(text.Text[_at..(second + length)], TermKind.Bigram, place.Start, place.End, LiesInFunctionWords(place)));
            _at = second;
        }
    }

    private bool LiesInFunctionWords(TextRange place)
    {
        while (_word < words.Count && words[_word].End <= place.Start)
        {
            _word++;
        }

        for (int i = _word; i < words.Count && words[i].Start < place.End; i++)
        {
            if (!Lexicons.FunctionWords.Chinese.Contains(words[i].Text))
            {
                return false;
            }
        }

        return true;
    }
}
