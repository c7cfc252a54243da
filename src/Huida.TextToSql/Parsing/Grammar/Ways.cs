using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Walks the forks of the grammar both ways, the usual ways first.</summary>
internal static class Ways
{
    private const int MostChoices = 4;
    private const int MostWays = 24;

    public static IEnumerable<(Composition Composition, IReadOnlySet<Choice> Taken)> Through(
        IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words, SchemaLexicon lexicon, Language language)
    {
        Queue<IReadOnlySet<Choice>> open = new([new HashSet<Choice>()]);
        HashSet<string> seen = [""];
        for (int ways = 0; ways < MostWays && open.TryDequeue(out var taken); ways++)
        {
            Decisions decisions = new(taken);
            Clause clause = new(Sentence.Elements(atoms), words, lexicon, language, decisions);
            Rules.Apply(clause);
            if (Composer.Compose(clause) is { } composition)
            {
                yield return (composition, taken);
            }

            foreach (var choice in decisions.Met.Where(choice => !taken.Contains(choice)))
            {
                HashSet<Choice> more = [.. taken, choice];
                if (more.Count <= MostChoices && seen.Add(string.Join(',', more.Order())))
                {
                    open.Enqueue(more);
                }
            }
        }
    }
}
