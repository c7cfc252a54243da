using Huida.TextToSql.Forms;
using Huida.TextToSql.Joins;
using Huida.TextToSql.Sql;
using Microsoft.Data.Sqlite;

namespace Huida.Forms;

/// <summary>A random schema as a database in memory, and forms over it tried on it. Everything follows from the seed.</summary>
public sealed class FormTrial : IDisposable
{
    /// <summary>How many forms are tried on one schema.</summary>
    public const int FormsPerSchema = 250;

    private readonly SqliteConnection _connection = new("Data Source=:memory:;Pooling=False");
    private readonly FormCompletion _completion;

    public FormTrial(int seed)
    {
        var random = new Random(seed);
        var made = new RandomSchema(random);
        _completion = new FormCompletion(made.Schema);
        Generator = new FormGenerator(made.Schema, random);
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = made.Script;
        command.ExecuteNonQuery();
        Schema = made.Schema;
    }

    public TextToSql.Schemas.DatabaseSchema Schema { get; }

    public FormGenerator Generator { get; }

    public void Dispose() => _connection.Dispose();

    /// <summary>Completes, writes, prepares and runs a form.</summary>
    /// <returns>What went wrong; null where nothing did.</returns>
    public string? Try(QueryForm form)
    {
        var outcome = _completion.Complete(form);
        if (outcome is not Completion.Completed completed)
        {
            return outcome.ToString();
        }

        try
        {
            Rows(completed.Select);

            return null;
        }
        catch (SqliteException exception)
        {
            return $"{exception.Message}\n{SqlWriter.Show(completed.Select, SqlDialect.Sqlite)}";
        }
    }

    /// <summary>The rows of a form that completes.</summary>
    public IReadOnlyList<object[]> Rows(QueryForm form) => Rows(((Completion.Completed)_completion.Complete(form)).Select);

    private List<object[]> Rows(SqlSelect select)
    {
        var written = SqlWriter.Write(select, SqlDialect.Sqlite);
        using var command = _connection.CreateCommand();
        command.CommandText = written.Text;
        foreach (var parameter in written.Parameters)
        {
            command.Parameters.AddWithValue(parameter.Name, parameter.Value switch
            {
                Operand.Constant.Text text => text.Value,
                Operand.Constant.Number number => (double)number.Value,
                Operand.Constant.Date date => date.Value.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                Operand.Constant.Boolean boolean => boolean.Value,
                _ => throw new ArgumentOutOfRangeException(nameof(select)),
            });
        }

        var rows = new List<object[]>();
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            object[] row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }
}
