using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>The elements of a question while rules make larger ones of them, and what the rules need to know. One rule runs after another.</summary>
internal sealed class Clause(List<Element> elements, IReadOnlyList<QuestionWord> words, SchemaLexicon lexicon, Language language, Decisions decisions)
{
    public List<Element> Elements { get; } = elements;

    public IReadOnlyList<QuestionWord> Words { get; } = words;

    public SchemaLexicon Lexicon { get; } = lexicon;

    public Language Language { get; } = language;

    public Decisions Decisions { get; } = decisions;

    public int Count => Elements.Count;

    public Element this[int at] => Elements[at];

    /// <summary>How many words stand between two elements.</summary>
    public int Gap(int left, int right) => Elements[right].Start - Elements[left].End;

    public bool Is<T>(int at)
        where T : Cue => at >= 0 && at < Count && Elements[at] is Element.Sign { Cue: T };

    public Column? ColumnOf(Element? element) => element is Element.Measure { Of: Expression.Value(var use) } ? Lexicon.Schema.FindColumn(use.Column) : null;

    /// <summary>Whether an element is a stored value that says of what kind something is, as a noun does: 男生, labs; not one's own name.</summary>
    public bool IsKind(int at) => at >= 0 && at < Count && Elements[at] is Element.Cell { Column.Column: var column } && !Lexicon.NamesRows(column) && !Lexicon.Schema.IsKey(column);

    /// <summary>Whether a column of numbers holds so many of something: neither a key, nor a year, nor a code.</summary>
    public bool IsAmount(Column column) =>
        column.Type.IsNumeric() && column.Values.Count == 0 && !Lexicon.Schema.IsKey(column.Name) && !Lexicon.WordsOf(column.Name).Any(SmallWords.Years.Contains);

    /// <summary>Whether the element depends on a preposition: in countries, of students; 学生的.</summary>
    public bool IsOblique(Element element) => Language == Language.Chinese
        ? element.End < Words.Count && Words[element.End].Text == SmallWords.Attributive
        : Enumerable.Range(1, 3).Select(back => element.Start - back).Where(at => at >= 0)
            .Select(at => Words[at].Text)
            .SkipWhile(SmallWords.Determiners.Contains)
            .FirstOrDefault() is { } before && SmallWords.Prepositions.Contains(before);

    /// <summary>Puts one element in the place of some, which may be apart.</summary>
    public void Replace(Element made, params int[] at)
    {
        int place = at.Min();
        foreach (int each in at.Distinct().OrderDescending())
        {
            Elements.RemoveAt(each);
        }

        Elements.Insert(place, made);
    }

    public IReadOnlyList<Atom> Atoms(params int[] at) => [.. at.SelectMany(each => Elements[each].Atoms)];
}
