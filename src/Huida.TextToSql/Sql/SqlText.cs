using System.Globalization;
using System.Text;
using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

/// <summary>SQL as it grows: names quoted, constants gathered as parameters or shown, lines indented.</summary>
internal sealed class SqlText(SqlDialect dialect, bool showConstants)
{
    private const int Step = 4;

    private readonly StringBuilder _text = new();
    private readonly List<SqlParameter> _parameters = [];
    private int _indent;

    public IReadOnlyList<SqlParameter> Parameters => _parameters;

    public override string ToString() => _text.ToString();

    public SqlText Append(string text)
    {
        _text.Append(text);

        return this;
    }

    public void Append(int number) => _text.Append(number.ToString(CultureInfo.InvariantCulture));

    public void Line(string start) => _text.Append('\n').Append(' ', _indent).Append(start);

    public void Indent() => _indent += Step;

    public SqlText Outdent()
    {
        _indent -= Step;

        return this;
    }

    public void Name(string name) => _text.Append(dialect.Identifier(name));

    public void Column(SqlColumn column)
    {
        Name(column.Table);
        _text.Append('.');
        Name(column.Name);
    }

    public void Constant(Operand.Constant constant)
    {
        if (showConstants)
        {
            _text.Append(dialect.Literal(constant));
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add(new SqlParameter(name, constant));
        _text.Append(name);
    }

    public void List<T>(IReadOnlyList<T> parts, Action<T> write, string separator = ", ")
    {
        for (int i = 0; i < parts.Count; i++)
        {
            _text.Append(i > 0 ? separator : "");
            write(parts[i]);
        }
    }
}
