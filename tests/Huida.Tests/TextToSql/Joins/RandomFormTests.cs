using System.Globalization;
using Huida.Forms;
using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;

namespace Huida.Tests.TextToSql.Joins;

/// <summary>What holds for every form over every schema, tried on random ones; a seed makes a schema, its rows and its forms.</summary>
public sealed class RandomFormTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Complete_AnyForm_RunsOnSqlite(int seed)
    {
        using var trial = new FormTrial(seed);
        for (int i = 0; i < FormTrial.FormsPerSchema; i++)
        {
            Assert.Null(trial.Try(trial.Generator.Form()));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Complete_CountOfRows_IsThatOfTheDifferentKeys(int seed) => ForKeyedTables(seed, (trial, table, uses, where) =>
    {
        var counted = trial.Rows(new QueryForm([new Expression.CountRows(table)]) { Entities = uses, Where = where });
        var keys = trial.Rows(new QueryForm([.. Key(trial.Schema, table)]) { Entities = uses, Where = where, Distinct = true });

        Assert.Equal(keys.Count, Convert.ToInt32(counted[0][0], CultureInfo.InvariantCulture));
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Complete_SumAndCountOfValues_TakeEachRowOnce(int seed) => ForKeyedTables(seed, (trial, table, uses, where) =>
    {
        if (trial.Schema.FindTable(table.Table)!.Columns.FirstOrDefault(column => column.Type is ColumnType.Integer or ColumnType.Number) is not { } number)
        {
            return;
        }

        var use = new ColumnUse(number.Name, table.Instance);
        var aggregates = trial.Rows(
            new QueryForm([new Expression.Aggregate(AggregateFunction.Sum, use), new Expression.Aggregate(AggregateFunction.Count, use)]) { Entities = uses, Where = where });
        var rows = trial.Rows(new QueryForm([.. Key(trial.Schema, table), new Expression.Value(use)]) { Entities = uses, Where = where, Distinct = true });

        double[] values = [.. rows.Select(row => row[^1]).Where(cell => cell is not DBNull).Select(cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture))];
        Assert.Equal(values.Length, Convert.ToInt32(aggregates[0][1], CultureInfo.InvariantCulture));
        Assert.Equal(values.Sum(), aggregates[0][0] is DBNull ? 0 : Convert.ToDouble(aggregates[0][0], CultureInfo.InvariantCulture), 6);
    });

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Complete_InQueryAndItsNegation_PartTheRows(int seed)
    {
        using var trial = new FormTrial(seed);
        for (int i = 0; i < 50; i++)
        {
            var table = trial.Generator.Tables()[0];
            var column = new ColumnUse(trial.Schema.FindTable(table.Table)!.Columns.First(column => column.Type != ColumnType.Binary).Name);
            var inner = trial.Generator.Tables();
            var shown = new ColumnUse(trial.Schema.FindTable(inner[0].Table)!.Columns.First(column => column.Type != ColumnType.Binary).Name, inner[0].Instance);
            Condition within = new Condition.InQuery(
                column, new QueryForm([new Expression.Value(shown)]) { Entities = inner, Where = trial.Generator.Condition(inner, 1) });

            Assert.Equal(Count(null), Count(within) + Count(new Condition.Not(within)));

            int Count(Condition? where) => Convert.ToInt32(
                trial.Rows(new QueryForm([new Expression.CountRows(new TableUse(table.Table))]) { Where = where })[0][0], CultureInfo.InvariantCulture);
        }
    }

    private static void ForKeyedTables(int seed, Action<FormTrial, TableUse, IReadOnlyList<TableUse>, Condition> holds)
    {
        using var trial = new FormTrial(seed);
        for (int i = 0; i < 50; i++)
        {
            var uses = trial.Generator.Tables();
            var table = uses[i % uses.Count];

            // A condition of one table each: only such can be moved with the tables that they are about.
            Condition where = new Condition.And([.. uses.Append(table).Select(use => trial.Generator.Condition([use], 1))]);
            if (trial.Schema.FindTable(table.Table)!.PrimaryKey.Count > 0)
            {
                holds(trial, table, uses, where);
            }
        }
    }

    private static IEnumerable<Expression> Key(DatabaseSchema schema, TableUse table) => schema.FindTable(table.Table)!.PrimaryKey
        .Select(column => new Expression.Value(new ColumnUse(new ColumnName(table.Table, column), table.Instance)));
}
