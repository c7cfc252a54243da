using System.Diagnostics;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing.Elements;

namespace Huida.TextToSql.Parsing.Grammar;

/// <summary>By what a question groups, said or not.</summary>
internal static class Grouping
{
    public static ColumnUse ColumnOf(Element.Group group, SchemaLexicon lexicon) => group.Of switch
    {
        Element.Entity entity => new ColumnUse(lexicon.Naming.KeyOf(entity.Table)),
        Element.Measure { Of: Expression.Value(var column) } => column,
        _ => throw new UnreachableException(),
    };

    /// <summary>What stands for a group in the result.</summary>
    public static ColumnUse ShownFor(Element.Group group, SchemaLexicon lexicon) => group.Of is Element.Entity entity
        ? new ColumnUse(lexicon.Naming.NameOf(entity.Table))
        : ColumnOf(group, lexicon);

    /// <summary>Each is only a way of speaking where nothing is computed of a group: the name of each student.</summary>
    public static bool Computes(Clause clause, Subject subject) =>
        subject.Wanted.Count == 0
        || subject.Expressions.Any(FormParts.IsAggregate)
        || clause.Elements.Any(element => element is Element.Peak
            || (element is Element.Test test && test.Condition.IsOfGroups())
            || (element is Element.Order order && order.By.Any(ordering => ordering.By.IsAggregate())));

    /// <summary>Project ids and the number of documents in each project: the project is there already.</summary>
    public static bool IsShown(Element.Group group, Clause clause, Subject subject) => group.Of is Element.Entity entity
        && subject.Expressions.OfType<Expression.Value>().Any(value => value.Column.Column.Table == entity.Table
            || clause.Lexicon.Schema.Keys.Any(key => key.From == value.Column.Column && key.To.Table == entity.Table));

    /// <summary>
    /// What to group by when the question does not say. Students with two pets are two pets of one student, so rows of the table asked
    /// for; cities with two students are two students of one city, so values where the column asked for is not what tells rows apart.
    /// </summary>
    public static IReadOnlyList<ColumnUse> Unsaid(List<Expression> select, List<TableUse> counted, SchemaLexicon lexicon, Subject subject)
    {
        var columns = select.OfType<Expression.Value>().Select(value => value.Column).ToList();
        if (columns.Count == 0)
        {
            return [subject.Key];
        }

        string asked = columns[0].Column.Table;
        bool namesRows = columns.Any(column => lexicon.NamesRows(column.Column));

        return counted.Count == 0 || counted.Any(table => table.Table == asked) || !namesRows
            ? columns
            : [new ColumnUse(lexicon.Naming.KeyOf(asked)), .. columns.Where(column => column.Column.Table != asked)];
    }
}
