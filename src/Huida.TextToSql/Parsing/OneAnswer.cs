using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing;

/// <summary>Whether a question asks for one thing while its form gives all rows of a table: 奖学金什么时候发 is no wish for the dates of all awards.</summary>
internal static class OneAnswer
{
    public static bool IsMissing(QueryForm form, IReadOnlyList<Atom> atoms, IReadOnlyList<QuestionWord> words) =>
        form is { Where: null, Having: null, GroupBy: [], Limit: null } && !form.Select.Any(FormParts.IsAggregate)
        && atoms.Any(atom => AsksForOne(atom.Cue)) && !atoms.Any(atom => atom.Cue is Cue.Each) && !words.Any(word => SmallWords.All.Contains(word.Text));

    private static bool AsksForOne(Cue? cue) => cue is Cue.Request { OfValue: true } or Cue.Request { OfPerson: true } || (cue is Cue.Ask(var hint) && hint != Hints.Kind);
}
