using Huida.TextToSql.Forms;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>Atoms as the first, small elements, each in its region of the question.</summary>
internal static class Sentence
{
    public static List<Element> Elements(IReadOnlyList<Atom> atoms)
    {
        List<Element> elements = [];
        var region = Region.Wanted;
        bool opens = true; // a sentence begins, or a request was just made: which and who then ask
        bool asksWhich = false;
        foreach (var atom in atoms.Where(atom => atom.Cue is not Cue.Aside))
        {
            region = RegionAfter(atom.Cue, region, opens);
            var element = Of(atom) with { Region = region };
            if (element is Element.Measure measure && elements.LastOrDefault() is Element.Measure before && before.Of == measure.Of && before.End == measure.Start)
            {
                elements[^1] = before with { Atoms = [.. before.Atoms, atom] }; // the zip code of zip_postcode: a word for each
            }
            else
            {
                elements.Add(element);
            }

            // Which teachers earn more: what follows the noun is said of it.
            if (asksWhich && atom.Link?.Target is LinkTarget.Table)
            {
                region = Region.Relative;
            }

            asksWhich = atom.Cue is Cue.Relative && opens;
            opens = atom.Cue is Cue.Request or Cue.Break { EndsSentence: true } || (opens && atom.Cue is Cue.And or Cue.Relative);
        }

        return elements;
    }

    private static Region RegionAfter(Cue? cue, Region region, bool opens) => cue switch
    {
        Cue.Request or Cue.Ask or Cue.Count { Asks: true } or Cue.Break { EndsSentence: true } => Region.Wanted,
        Cue.Relative => opens ? Region.Wanted : Region.Relative,
        Cue.Each when region == Region.Relative => Region.Relative,
        _ => region,
    };

    private static Element Of(Atom atom) => (atom.Cue, atom.Link?.Target) switch
    {
        ({ } cue, _) => new Element.Sign(cue, [atom]),
        (_, LinkTarget.Table(var table)) => new Element.Entity(table, [atom]),
        (_, LinkTarget.Column(var column)) => new Element.Measure(new Expression.Value(new ColumnUse(column)), [atom]),
        (_, LinkTarget.Cell(var column, var stored)) => new Element.Cell(new ColumnUse(column), stored, [atom]),
        (_, LinkTarget.Constant) when atom.Date is { } date => new Element.Period(date.From, date.To, [atom]),
        (_, LinkTarget.Constant(var value)) => new Element.Constant(value, [atom]),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
