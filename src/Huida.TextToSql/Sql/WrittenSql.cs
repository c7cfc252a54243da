using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

/// <summary>A SELECT as text for one dialect. Only <see cref="SqlWriter"/> makes it, from records that cannot say anything else.</summary>
public sealed record WrittenSql
{
    internal WrittenSql(string text, IReadOnlyList<SqlParameter> parameters, IReadOnlyList<SqlItem> columns)
    {
        Text = text;
        Parameters = parameters;
        Columns = columns;
    }

    /// <summary>Laid out in lines, every constant as a parameter.</summary>
    public string Text { get; }

    public IReadOnlyList<SqlParameter> Parameters { get; }

    public IReadOnlyList<SqlItem> Columns { get; }
}

/// <param name="Name">As the text has it, with its @.</param>
public sealed record SqlParameter(string Name, Operand.Constant Value);
