using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Sql;

/// <summary>Writes a SELECT in a dialect, a clause a line, nested queries indented.</summary>
public sealed class SqlWriter
{
    private readonly SqlDialect _dialect;
    private readonly SqlText _text;

    private SqlWriter(SqlDialect dialect, bool showConstants)
    {
        _dialect = dialect;
        _text = new SqlText(dialect, showConstants);
    }

    /// <summary>To run: every constant is a parameter, @p0 and on.</summary>
    public static WrittenSql Write(SqlSelect select, SqlDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(select);
        var writer = new SqlWriter(dialect, showConstants: false);
        writer.Select(select);

        return new WrittenSql(writer._text.ToString(), writer._text.Parameters, select.Items);
    }

    /// <summary>To read, or to paste into another program: the constants stand in their places.</summary>
    public static string Show(SqlSelect select, SqlDialect dialect)
    {
        ArgumentNullException.ThrowIfNull(select);
        var writer = new SqlWriter(dialect, showConstants: true);
        writer.Select(select);

        return writer._text.ToString();
    }

    private void Select(SqlSelect select)
    {
        _text.Append(select.Distinct ? "SELECT DISTINCT " : "SELECT ");
        _text.List(select.Items, Item);
        _text.Line("FROM ");
        Table(select.From);
        foreach (var join in select.Joins)
        {
            _text.Line("  JOIN ");
            Table(join.Table);
            _text.Append(" ON ");
            _text.Column(join.From);
            _text.Append(" = ");
            _text.Column(join.To);
        }

        Clause("WHERE ", select.Where);
        if (select.GroupBy.Count > 0)
        {
            _text.Line("GROUP BY ");
            _text.List(_dialect.GroupsByKeyAlone ? select.GroupBy : [.. select.GroupBy, .. select.Told], _text.Column);
        }

        Clause("HAVING ", select.Having);
        if (select.OrderBy.Count > 0)
        {
            _text.Line("ORDER BY ");
            _text.List(select.OrderBy, Order);
        }

        if (select.Limit is { } limit)
        {
            _text.Line("LIMIT ");
            _text.Append(limit);
        }
    }

    private void Clause(string keyword, SqlPredicate? predicate)
    {
        if (predicate is null)
        {
            return;
        }

        _text.Line(keyword);
        if (predicate is SqlPredicate.And all)
        {
            // A part a line: what people look for in a query is its conditions.
            for (int i = 0; i < all.Parts.Count; i++)
            {
                if (i > 0)
                {
                    _text.Line("  AND ");
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
            _text.Name(item.Name);
        }
    }

    private void Table(SqlTable table)
    {
        _text.Name(table.Name);
        if (table.Alias != table.Name)
        {
            _text.Append(" AS ");
            _text.Name(table.Alias);
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
                _text.Column(value.Column);
                break;
            case SqlExpression.Aggregate aggregate:
                _text.Append(NameOf(aggregate.Function)).Append(aggregate.Distinct ? "(DISTINCT " : "(");
                _text.Column(aggregate.Column);
                _text.Append(")");
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
            _text.Column(only);
        }
        else
        {
            // Not every dialect counts pairs. The bar keeps (1, 11) from (11, 1).
            _text.List(columns, column =>
            {
                _text.Append("CAST(");
                _text.Column(column);
                _text.Append(" AS ").Append(_dialect.TextType).Append(")");
            }, _dialect.Concatenation);
        }

        _text.Append(")");
    }

    private void Predicate(SqlPredicate predicate)
    {
        switch (predicate)
        {
            case SqlPredicate.And all:
                _text.List(all.Parts, Part, " AND ");
                break;
            case SqlPredicate.Or any:
                _text.List(any.Parts, Part, " OR ");
                break;
            case SqlPredicate.Compare compare:
                Expression(compare.Left);
                _text.Append(" ").Append(SignOf(compare.Comparison)).Append(" ");
                Right(compare.Right);
                break;
            case SqlPredicate.Between between:
                Expression(between.Left);
                _text.Append(Not(between.Negated)).Append(" BETWEEN ");
                _text.Constant(between.Low);
                _text.Append(" AND ");
                _text.Constant(between.High);
                break;
            case SqlPredicate.Contains contains:
                _text.Column(contains.Column);
                _text.Append(Not(contains.Negated)).Append(" ").Append(_dialect.Like).Append(" ");
                _text.Constant(new Operand.Constant.Text(Pattern(contains)));
                _text.Append(" ").Append(_dialect.LikeEscape);
                break;
            case SqlPredicate.In within:
                _text.Column(within.Column);
                _text.Append(Not(within.Negated)).Append(" IN (");
                _text.List(within.Values, _text.Constant);
                _text.Append(")");
                break;
            case SqlPredicate.InSelect within:
                _text.Column(within.Column);
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
                _text.Constant(constant.Value);
                break;
            case SqlOperand.Column column:
                _text.Column(column.Value);
                break;
            case SqlOperand.Select select:
                Nested(select.Query);
                break;
        }
    }

    private void Nested(SqlSelect query)
    {
        _text.Append("(").Indent();
        _text.Line("");
        Select(query);
        _text.Outdent().Append(")");
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
