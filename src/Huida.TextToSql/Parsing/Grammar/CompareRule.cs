using Huida.TextToSql.Forms;
using Huida.TextToSql.Parsing.Cues;
using Huida.TextToSql.Parsing.Elements;
using Huida.Tokenization;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>
/// A measure, a comparison and a value. The measure stands before (age above 20), behind (more than 3 pets), or is in the words of
/// the comparison itself (older than 20); the value may be an average.
/// </summary>
internal static class CompareRule
{
    private const int Near = 3;
    private const int Far = 8;

    public static void Apply(Clause clause)
    {
        Between(clause);
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause[at] is Element.Sign { Cue: Cue.Compare compare })
            {
                Compare(clause, at, compare);
            }
        }
    }

    private static void Between(Clause clause)
    {
        for (int at = 0; at < clause.Count; at++)
        {
            if (clause.Is<Cue.Between>(at) && at > 1 && clause[at - 1] is Element.Constant last && clause[at - 1].Start - clause[FirstOf(clause, at)].End <= 1
                && clause[FirstOf(clause, at)] is Element.Constant start && MeasureFor(clause, FirstOf(clause, at), at, start.Value, null) is { } measured)
            {
                var where = clause[at].Region;
                int[] all = [.. Enumerable.Range(FirstOf(clause, at), at - FirstOf(clause, at) + 1)];
                Make(clause, new Condition.Between(measured.Of, start.Value, last.Value), where, measured.Place, all); // 100到200之间
                at = 0;
                continue;
            }

            if (!clause.Is<Cue.Between>(at) || at + 2 >= clause.Count || clause[at + 1] is not Element.Constant low)
            {
                continue;
            }

            int second = clause.Is<Cue.And>(at + 2) ? at + 3 : at + 2;
            if (second < clause.Count && clause[second] is Element.Constant high && MeasureFor(clause, at, second, low.Value, null) is { } found)
            {
                var region = clause[at].Region;
                int[] parts = [.. Enumerable.Range(at, second - at + 1)];
                Make(clause, new Condition.Between(found.Of, low.Value, high.Value), region, found.Place, parts);
            }
        }
    }

    /// <summary>The first of two values before a word.</summary>
    private static int FirstOf(Clause clause, int at) => clause.Is<Cue.And>(at - 2) && at > 2 ? at - 3 : at - 2;

    private static void Compare(Clause clause, int at, Cue.Compare compare)
    {
        int value = compare.Postfix ? at - 1 : at + 1;
        if (value < 0 || value >= clause.Count || clause.Gap(Math.Min(at, value), Math.Max(at, value)) > Near)
        {
            return;
        }

        var region = clause[at].Region;
        switch (clause[value])
        {
            case Element.Constant constant when MeasureFor(clause, Math.Min(at, value), Math.Max(at, value), constant.Value, compare.Hint) is { } found:
                Make(clause, new Condition.Compare(found.Of, compare.Comparison, constant.Value), region, found.Place, at, value);
                break;

            case Element.Measure { Of: Expression.Aggregate(AggregateFunction.Average or AggregateFunction.Minimum or AggregateFunction.Maximum, var column, _) } nested:
                var query = new Operand.Nested(new QueryForm([nested.Of]));
                int before = Before(clause, at, element => element is Element.Measure { Of: Expression.Value(var use) } && use == column);
                Make(clause, new Condition.Compare(new Expression.Value(column), compare.Comparison, query), region, before >= 0 ? before : null, at, value);
                break;

            // Below the highest price.
            case Element.Sign { Cue: Cue.Extreme(var most, _) } when value + 1 < clause.Count && clause.Gap(value, value + 1) <= 1
                && clause[value + 1] is Element.Measure { Of: Expression.Value(var extreme) }:
                var peak = new Operand.Nested(new QueryForm([new Expression.Aggregate(most ? AggregateFunction.Maximum : AggregateFunction.Minimum, extreme)]));
                int earlier = Before(clause, at, element => element is Element.Measure { Of: Expression.Value(var use) } && use == extreme);
                Make(clause, new Condition.Compare(new Expression.Value(extreme), compare.Comparison, peak), region, earlier >= 0 ? earlier : null, at, value, value + 1);
                break;

            // More points than 70.
            case Element.Measure measure when !compare.Postfix && value + 1 < clause.Count && clause.Gap(value, value + 1) <= 1
                && clause[value + 1] is Element.Constant than && Fits(clause, measure, than.Value):
                Make(clause, new Condition.Compare(measure.Of, compare.Comparison, than.Value), region, null, at, value, value + 1);
                break;

            // Higher than average: of what, was said before.
            case Element.Sign { Cue: Cue.Aggregate(var function) }:
                int of = Before(clause, at, element => clause.ColumnOf(element) is { } numeric && numeric.Type.IsNumeric());
                var hinted = compare.Hint is { } hint ? HintedColumns.Find(clause, hint) : null;
                if (of >= 0 || hinted is not null)
                {
                    var use = hinted is { } meant ? new ColumnUse(meant.Column) : ((Expression.Value)((Element.Measure)clause[of]).Of).Column;
                    var average = new Operand.Nested(new QueryForm([new Expression.Aggregate(function, use)]));
                    Make(clause, new Condition.Compare(new Expression.Value(use), compare.Comparison, average), region, hinted is null ? of : null, at, value);
                }

                break;
        }
    }

    /// <summary>What a value between two places is compared with, and the place of the element that it uses up.</summary>
    private static (Expression Of, int? Place)? MeasureFor(Clause clause, int first, int last, Operand.Constant value, Hint? hint)
    {
        // 成员超过30人: the table stands before.
        if (clause.Language == Language.Chinese && first > 0 && clause.Gap(first - 1, first) == 0 && clause[first - 1] is Element.Entity many && value is Operand.Constant.Number)
        {
            return (new Expression.CountRows(new TableUse(many.Table)), first - 1);
        }

        int before = Before(clause, first, element => element is Element.Measure measure && Fits(clause, measure, value));
        int next = last + 1;
        bool beforeIsBeside = before == first - 1 && before >= 0 && clause.Gap(before, first) <= 1 && hint is null && !IsText(clause, before) && !AsksHowMany(clause[before]);
        if (!beforeIsBeside && next < clause.Count && clause.Gap(last, next) <= 1)
        {
            if (clause[next] is Element.Entity entity && value is Operand.Constant.Number)
            {
                return (new Expression.CountRows(new TableUse(entity.Table)), next);
            }

            if (clause[next] is Element.Measure measure && Fits(clause, measure, value) && clause[next].Region == clause[first].Region)
            {
                return (measure.Of, next);
            }
        }

        if (value is Operand.Constant.Number && CountedByAnyName(clause, last) is { } rows && (before < 0 || IsText(clause, before)))
        {
            return (rows, null);
        }

        if (before >= 0 && (hint is null || clause.Gap(before, first) <= 1))
        {
            return (((Element.Measure)clause[before]).Of, before);
        }

        if (hint is not null && HintedColumns.Find(clause, hint) is { } hinted)
        {
            return (new Expression.Value(new ColumnUse(hinted.Column)), null);
        }

        // Below 3 or above 5: of the same as before.
        return clause.Elements.Take(first).LastOrDefault(element => element is Element.Test) is Element.Test { Condition: Condition.Compare(var same, _, _) } test
            && clause[first].Start - test.End <= Near && same is not Expression.CountRows ? (same, null) : null;
    }

    /// <summary>How many students take at least 2 courses: their number is asked for, not compared.</summary>
    private static bool AsksHowMany(Element element) => element.Atoms.Any(atom => atom.Cue is Cue.Count { Asks: true });

    private static bool IsText(Clause clause, int at) => clause.ColumnOf(clause[at]) is { Type: Schemas.ColumnType.Text };

    /// <summary>More than 3 records: a noun of no table stands for the rows that the question is about.</summary>
    private static Expression.CountRows? CountedByAnyName(Clause clause, int last)
    {
        int word = clause[last].End;
        bool isNoun = word < clause.Words.Count && !clause.Words[word].IsFunctionWord && !SmallWords.Units.Contains(clause.Words[word].Stem)
            && (last + 1 >= clause.Count || clause[last + 1].Start > word);

        return isNoun && clause.Elements.Take(last).Where(element => element is Element.Entity or Element.Measure).SelectMany(ElementTables.Of).Select(table => (string?)table).FirstOrDefault() is { } asked
            ? new Expression.CountRows(new TableUse(asked))
            : null;
    }

    private static bool Fits(Clause clause, Element.Measure measure, Operand.Constant value) => measure.Of switch
    {
        Expression.CountRows => value is Operand.Constant.Number,
        Expression.Aggregate(AggregateFunction.Count, _, _) => value is Operand.Constant.Number,
        Expression.Aggregate(_, var use, _) => clause.Lexicon.Schema.FindColumn(use.Column)!.Type.IsNumeric(),
        Expression.Value(var use) => clause.Lexicon.Schema.FindColumn(use.Column)!.Type is var type && (value is Operand.Constant.Date
            ? type is Schemas.ColumnType.Date or Schemas.ColumnType.Text or Schemas.ColumnType.Integer
            : type.IsOrdered() || (type == Schemas.ColumnType.Text && clause.Lexicon.Naming.NameOf(use.Column.Table) != use.Column)),
        _ => false,
    };

    private static int Before(Clause clause, int at, Predicate<Element> fits)
    {
        for (int before = at - 1; before >= 0 && clause[at].Start - clause[before].End <= Far; before--)
        {
            if (fits(clause[before]))
            {
                return before;
            }

            if (clause[before] is Element.Sign { Cue: Cue.Break { EndsSentence: true } or Cue.Request })
            {
                break;
            }
        }

        return -1;
    }

    private static void Make(Clause clause, Condition condition, Region region, int? measure, params int[] parts)
    {
        // 成员超过30人: the unit names the same table once more.
        int unit = parts.Max() + 1;
        if (measure < parts.Min() && unit < clause.Count && clause.Gap(unit - 1, unit) == 0 && clause[unit] is Element.Entity again && clause[measure.Value] is Element.Entity named && named.Table == again.Table)
        {
            parts = [.. parts, unit];
        }

        // What is asked for and tested at once (which ages are over 20) stays wanted.
        bool stays = measure is null || (clause[measure.Value].Region == Region.Wanted && region == Region.Relative);
        int[] all = stays ? parts : [.. parts, measure!.Value];
        var atoms = measure is { } place && stays ? [.. clause.Atoms(parts), .. clause.Atoms(place)] : clause.Atoms(all);
        clause.Replace(new Element.Test(condition, atoms) { Region = region }, all);
    }
}
