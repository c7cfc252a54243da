namespace Huida.Evaluation.Retrieval;

/// <summary>
/// BM25 (Robertson and Zaragoza, 2009) over whole paragraphs with nothing of Huida's own: what any search would find. Terms are
/// lower-cased words and pairs of neighbouring Chinese characters.
/// </summary>
internal sealed class PlainBm25
{
    private const double K1 = 1.2;
    private const double B = 0.75;

    private readonly Dictionary<string, List<(int Paragraph, int Count)>> _postings = [];
    private readonly double[] _norms; // k1 · (1 − b + b · length / mean length)

    public PlainBm25(IReadOnlyList<string> paragraphs)
    {
        int[] lengths = new int[paragraphs.Count];
        for (int i = 0; i < paragraphs.Count; i++)
        {
            foreach (var (term, count) in Terms(paragraphs[i]).CountBy(term => term))
            {
                lengths[i] += count;
                if (!_postings.TryGetValue(term, out var postings))
                {
                    _postings.Add(term, postings = []);
                }

                postings.Add((i, count));
            }
        }

        double mean = lengths.Average();
        _norms = [.. lengths.Select(length => K1 * (1 - B + (B * length / mean)))];
    }

    /// <summary>Indices of the best paragraphs and their scores, best first; the earlier one of equals.</summary>
    public IReadOnlyList<(int Paragraph, double Score)> Find(string question, int limit)
    {
        var scores = new Dictionary<int, double>();
        foreach (string term in Terms(question))
        {
            if (!_postings.TryGetValue(term, out var postings))
            {
                continue;
            }

            double rarity = Math.Log(1 + ((_norms.Length - postings.Count + 0.5) / (postings.Count + 0.5)));
            foreach (var (paragraph, count) in postings)
            {
                scores[paragraph] = scores.GetValueOrDefault(paragraph) + (rarity * count * (K1 + 1) / (count + _norms[paragraph]));
            }
        }

        return [.. scores.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Take(limit).Select(pair => (pair.Key, pair.Value))];
    }

    internal static IEnumerable<string> Terms(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            int end = start;
            bool isHan = IsHan(text[start]);
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && IsHan(text[end]) == isHan)
            {
                end++;
            }

            if (isHan && end - start > 1)
            {
                for (int i = start; i + 1 < end; i++)
                {
                    yield return text.Substring(i, 2);
                }
            }
            else if (end > start)
            {
                yield return text[start..end].ToLowerInvariant();
            }

            start = Math.Max(end, start + 1);
        }
    }

    private static bool IsHan(char character) => character is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';
}
