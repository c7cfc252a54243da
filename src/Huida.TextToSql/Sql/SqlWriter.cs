using System.Globalization;
using System.Text;
using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

/// <summary>Writes a SELECT in a dialect, a clause a line, nested queries indented.</summary>
public sealed class SqlWriter
{
    private const string Step = "  ";

    private readonly SqlDialect _dialect;
    private readonly bool _showConstants;
    private readonly StringBuilder _text = new();
    private readonly List<SqlParameter> _parameters = [];
    private string _indent = "";

    private SqlWriter(SqlDialect dialect, bool showConstants)
    {
        _dialect = dialect;
        _showConstants = showConstants;
    }

    /// <summary>To run: every constant is a parameter, @p0 and on.</summary>
    public static WrittenSql Write(SqlSelect select, SqlDialect dialect)
    {
        var writer = new SqlWriter(dialect, showConstants: false);
        writer.Select(select);

        return new WrittenSql(writer._text.ToString(), writer._parameters, select.Items);
    }

    /// <summary>To read, or to paste into another program: the constants stand in their places.</summary>
    public static string Show(SqlSelect select, SqlDialect dialect)
    {
        var writer = new SqlWriter(dialect, showConstants: true);
        writer.Select(select);

        return writer._text.ToString();
    }

    private void Select(SqlSelect select)
    {
        _text.Append(select.Distinct ? "SELECT DISTINCT " : "SELECT ");
        List(select.Items, Item);
        Line("FROM ");
        Table(select.From);
        foreach (var join in select.Joins)
        {
            Line(Step + "JOIN ");
            Table(join.Table);
            _text.Append(" ON ");
            Column(join.From);
            _text.Append(" = ");
            Column(join.To);
        }

        Clause("WHERE ", select.Where);
        if (select.GroupBy.Count > 0)
        {
            Line("GROUP BY ");
            List(_dialect.GroupsByKeyAlone ? select.GroupBy : [.. select.GroupBy, .. select.Told], Column);
        }

        Clause("HAVING ", select.Having);
        if (select.OrderBy.Count > 0)
        {
            Line("ORDER BY ");
            List(select.OrderBy, Order);
        }

        if (select.Limit is { } limit)
        {
            Line("LIMIT ");
            _text.Append(limit.ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Clause(string keyword, SqlPredicate? predicate)
    {
        if (predicate is null)
        {
            return;
        }

        Line(keyword);
        if (predicate is SqlPredicate.And all)
        {
            // A part a line: what people look for in a query is its conditions.
            for (int i = 0; i < all.Parts.Count; i++)
            {
                if (i > 0)
                {
                    Line(Step + "AND ");
                }

                Part(all.Parts[i]);
            }
        }
        else
        {
            Predicate(predicate);
        }
    }

    private void Item(SqlItem item)
    {
        Expression(item.Expression);
        if (item.Expression is not SqlExpression.Value)
        {
            _text.Append(" AS ");
            Name(item.Name);
        }
    }

    private void Table(SqlTable table)
    {
        Name(table.Name);
        if (table.Alias != table.Name)
        {
            _text.Append(" AS ");
            Name(table.Alias);
        }
    }

    private void Order(SqlOrder order)
    {
        bool moveNulls = order.CanBeEmpty && order.Descending != _dialect.NullsComeFirst;
        if (moveNulls && !_dialect.HasNullsLast)
        {
            Expression(order.By);
            _text.Append(" IS NULL, ");
        }

        Expression(order.By);
        _text.Append(order.Descending ? " DESC" : "");
        _text.Append(moveNulls && _dialect.HasNullsLast ? " NULLS LAST" : "");
    }

    private void Expression(SqlExpression expression)
    {
        switch (expression)
        {
            case SqlExpression.Value value:
                Column(value.Column);
                break;
            case SqlExpression.Aggregate aggregate:
                _text.Append(NameOf(aggregate.Function)).Append(aggregate.Distinct ? "(DISTINCT " : "(");
                Column(aggregate.Column);
                _text.Append(')');
                break;
            case SqlExpression.CountDistinct count:
                CountDistinct(count.Columns);
                break;
            case SqlExpression.CountAll:
                _text.Append("COUNT(*)");
                break;
        }
    }

    private void CountDistinct(IReadOnlyList<SqlColumn> columns)
    {
        _text.Append("COUNT(DISTINCT ");
        if (columns is [var only])
        {
            Column(only);
        }
        else
        {
            // Not every dialect counts pairs. The bar keeps (1, 11) from (11, 1).
            List(columns, column =>
            {
                _text.Append("CAST(");
                Column(column);
                _text.Append(" AS ").Append(_dialect.TextType).Append(')');
            }, _dialect.Concatenation);
        }

        _text.Append(')');
    }

    private void Predicate(SqlPredicate predicate)
    {
        switch (predicate)
        {
            case SqlPredicate.And all:
                List(all.Parts, Part, " AND ");
                break;
            case SqlPredicate.Or any:
                List(any.Parts, Part, " OR ");
                break;
            case SqlPredicate.Compare compare:
                Expression(compare.Left);
                _text.Append(' ').Append(SignOf(compare.Comparison)).Append(' ');
                Right(compare.Right);
                break;
            case SqlPredicate.Between between:
                Expression(between.Left);
                _text.Append(Not(between.Negated)).Append(" BETWEEN ");
                Constant(between.Low);
                _text.Append(" AND ");
                Constant(between.High);
                break;
            case SqlPredicate.Contains contains:
                Column(contains.Column);
                _text.Append(Not(contains.Negated)).Append(' ').Append(_dialect.Like).Append(' ');
                Constant(new Operand.Constant.Text(Pattern(contains)));
                _text.Append(' ').Append(_dialect.LikeEscape);
                break;
            case SqlPredicate.In within:
                Column(within.Column);
                _text.Append(Not(within.Negated)).Append(" IN (");
                List(within.Values, Constant);
                _text.Append(')');
                break;
            case SqlPredicate.InSelect within:
                Column(within.Column);
                _text.Append(Not(within.Negated)).Append(" IN ");
                Nested(within.Query);
                break;
            case SqlPredicate.IsNull isNull:
                Expression(isNull.Expression);
                _text.Append(isNull.Negated ? " IS NOT NULL" : " IS NULL");
                break;
        }
    }

    private void Part(SqlPredicate predicate)
    {
        bool needsBrackets = predicate is SqlPredicate.And or SqlPredicate.Or;
        _text.Append(needsBrackets ? "(" : "");
        Predicate(predicate);
        _text.Append(needsBrackets ? ")" : "");
    }

    private void Right(SqlOperand operand)
    {
        switch (operand)
        {
            case SqlOperand.Constant constant:
                Constant(constant.Value);
                break;
            case SqlOperand.Column column:
                Column(column.Value);
                break;
            case SqlOperand.Select select:
                Nested(select.Query);
                break;
        }
    }

    private void Nested(SqlSelect query)
    {
        string outer = _indent;
        _indent += Step + Step;
        _text.Append('(');
        Line("");
        Select(query);
        _indent = outer;
        _text.Append(')');
    }

    private void Constant(Operand.Constant constant)
    {
        if (_showConstants)
        {
            _text.Append(_dialect.Literal(constant));
            return;
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"@p{_parameters.Count}");
        _parameters.Add(new SqlParameter(name, constant));
        _text.Append(name);
    }

    private void Column(SqlColumn column)
    {
        Name(column.Table);
        _text.Append('.');
        Name(column.Name);
    }

    private void Name(string name) => _text.Append(_dialect.Identifier(name));

    private void Line(string start) => _text.Append('\n').Append(_indent).Append(start);

    private void List<T>(IReadOnlyList<T> parts, Action<T> write, string separator = ", ")
    {
        for (int i = 0; i < parts.Count; i++)
        {
            _text.Append(i > 0 ? separator : "");
            write(parts[i]);
        }
    }

    private static string Not(bool negated) => negated ? " NOT" : "";

    private static string Pattern(SqlPredicate.Contains contains)
    {
        string text = contains.Text.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_");

        return contains.Place switch
        {
            TextPlace.Start => $"{text}%",
            TextPlace.End => $"%{text}",
            _ => $"%{text}%",
        };
    }

    private static string NameOf(AggregateFunction function) => function switch
    {
        AggregateFunction.Count => "COUNT",
        AggregateFunction.Sum => "SUM",
        AggregateFunction.Average => "AVG",
        AggregateFunction.Minimum => "MIN",
        _ => "MAX",
    };

    private static string SignOf(Comparison comparison) => comparison switch
    {
        Comparison.Equal => "=",
        Comparison.NotEqual => "<>",
        Comparison.Less => "<",
        Comparison.LessOrEqual => "<=",
        Comparison.Greater => ">",
        _ => ">=",
    };
}
