using System.Buffers;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing;

/// <summary>Puts punctuation between the atoms of a question; the Chinese 、 is an and.</summary>
internal static class Punctuation
{
    private static readonly SearchValues<char> SentenceEnds = SearchValues.Create(".?!。？！;；");
    private static readonly SearchValues<char> Commas = SearchValues.Create(",，:：");

    public static IReadOnlyList<Atom> Add(IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words, string question)
    {
        List<Atom> all = [];
        int next = 0;
        foreach (var atom in atoms)
        {
            for (; next < atom.Start; next++)
            {
                AddBefore(next);
            }

            AddBefore(atom.Start);
            all.Add(atom);
            next = Math.Max(atom.End, atom.Start + 1);
        }

        return all;

        void AddBefore(int word)
        {
            int from = word == 0 ? 0 : words[word - 1].End;
            var between = question.AsSpan(from, Math.Max(0, words[word].Start - from));
            if (word > 0 && between.ContainsAny(SentenceEnds))
            {
                all.Add(new Atom(word, word, new Cue.Break(true), null));
            }
            else if (between.ContainsAny(Commas))
            {
                all.Add(new Atom(word, word, new Cue.Break(false), null));
            }
            else if (between.Contains('、'))
            {
                all.Add(new Atom(word, word, new Cue.And(), null));
            }
        }
    }
}
