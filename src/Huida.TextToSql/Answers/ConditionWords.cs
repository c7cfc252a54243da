using System.Diagnostics;
using System.Globalization;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.TextToSql.Answers;

/// <summary>Words conditions, and the expressions and values in them.</summary>
/// <param name="subject">The table that the phrase around is about: its columns go without its name.</param>
/// <param name="nested">Words a query within a condition.</param>
internal sealed class ConditionWords(SchemaWords names, ReadingTexts texts, TableUse subject, Func<QueryForm, string> nested)
{
    public string Say(Condition condition) => condition switch
    {
        Condition.And and => Chain("Both", and.Parts),
        Condition.Or or => texts.Either([.. or.Parts.Select(Say)]),
        Condition.Not(Condition.InQuery inner) => texts.Format("HasNot", nested(inner.Query)),
        Condition.Not not => texts.Format("Not", Say(not.Part)),
        Condition.InQuery inner => texts.Format("Has", nested(inner.Query)),
        Condition.Compare compare => Say(compare),
        Condition.Between between => Say(between),
        Condition.Contains contains => texts.Format($"Contains.{contains.Place}", Say(contains.Column), texts.Quote(contains.Text)),
        Condition.In within => texts.Format("OneOf", Say(within.Column), texts.Either([.. within.Values.Select(value => Say(value, within.Column))])),
        Condition.IsEmpty empty => texts.Format("IsEmpty", Say(empty.Column)),
        _ => throw new UnreachableException(),
    };

    public string Say(Expression expression) => expression switch
    {
        Expression.Value(var column) => Say(column),
        Expression.CountRows(var table) => texts.Format("CountRows", Many(table)),
        Expression.Aggregate aggregate => texts.Format(KeyOf(aggregate), Say(aggregate.Column)),
        _ => throw new UnreachableException(),
    };

    /// <summary>The column; by the name of its table where it stands for that table's rows, or belongs to another than the subject.</summary>
    public string Say(ColumnUse use)
    {
        string own = names.Column(use.Column);
        if (use.Table == subject)
        {
            return own;
        }

        string table = Distinguish(names.One(use.Column.Table), use.Instance);

        return names.StandsForRow(use.Column) ? table
            : own.StartsWith(table, StringComparison.OrdinalIgnoreCase) ? own
            : texts.Format("Column.OfTable", table, own);
    }

    public string Many(TableUse use) => Distinguish(names.Many(use.Table), use.Instance);

    public string One(TableUse use) => Distinguish(names.One(use.Table), use.Instance);

    private string Distinguish(string name, int instance) => instance == 0 ? name : texts.Format("Other", name);

    private string Chain(string key, IReadOnlyList<Condition> parts) =>
        parts.Select(Say).Aggregate((before, next) => texts.Format(key, before, next));

    private string Say(Condition.Compare compare)
    {
        var column = ColumnOf(compare.Left);
        string key = compare.Comparison is not (Comparison.Equal or Comparison.NotEqual) && IsDate(compare.Left)
            ? $"{compare.Comparison}.Date"
            : compare.Comparison.ToString();
        string right = compare.Right switch
        {
            Operand.Constant constant => Say(constant, column),
            Operand.Column(var use) => Say(use),
            Operand.Nested(var query) => nested(query),
            _ => throw new UnreachableException(),
        };

        return texts.Format(key, Say(compare.Left), right);
    }

    private string Say(Condition.Between between) => Period(between.Low, between.High) is { } period
        ? texts.Format("During", Say(between.Left), period)
        : texts.Format("Between", Say(between.Left), Say(between.Low, ColumnOf(between.Left)), Say(between.High, ColumnOf(between.Left)));

    /// <summary>A whole year or month has a name.</summary>
    private string? Period(Operand.Constant low, Operand.Constant high) => (low, high) switch
    {
        (Operand.Constant.Date({ Month: 1, Day: 1 } from), Operand.Constant.Date({ Month: 12, Day: 31 } to)) when from.Year == to.Year => Say(from, "Year"),
        (Operand.Constant.Date({ Day: 1 } from), Operand.Constant.Date(var to)) when to == from.AddMonths(1).AddDays(-1) => Say(from, "Month"),
        _ => null,
    };

    private string Say(Operand.Constant constant, ColumnUse? column) => constant switch
    {
        Operand.Constant.Text(var text) => texts.Quote(column is { } use ? names.Cell(use.Column, text) : text),
        Operand.Constant.Number(var number) => Say(number, column),
        Operand.Constant.Date(var day) => Say(day, "Date"),
        Operand.Constant.Boolean(var isTrue) => texts[isTrue ? "True" : "False"],
        _ => throw new UnreachableException(),
    };

    private string Say(decimal number, ColumnUse? column)
    {
        string digits = number.ToString("0.##########", CultureInfo.InvariantCulture);
        string meaning = column is { } use ? names.Cell(use.Column, digits) : digits;

        return meaning != digits ? texts.Quote(meaning)
            : column is { } measured && names.Unit(measured.Column) is { } unit ? texts.Format("Number.Unit", digits, unit)
            : digits;
    }

    private string Say(DateOnly day, string key) => day.ToString(texts[key], CultureInfo.InvariantCulture);

    private string KeyOf(Expression.Aggregate aggregate) => aggregate switch
    {
        { Function: AggregateFunction.Count, Distinct: true } => "Count.Distinct",
        { Function: AggregateFunction.Minimum or AggregateFunction.Maximum } when IsDate(aggregate) => $"{aggregate.Function}.Date",
        _ => aggregate.Function.ToString(),
    };

    public bool IsDate(Expression expression) => ColumnOf(expression) is { } use && names.Type(use.Column) is ColumnType.Date or ColumnType.Time;

    /// <summary>The column whose values the expression has: none where it counts.</summary>
    public static ColumnUse? ColumnOf(Expression expression) => expression switch
    {
        Expression.Value(var column) => column,
        Expression.Aggregate { Function: not AggregateFunction.Count } aggregate => aggregate.Column,
        _ => null,
    };
}
