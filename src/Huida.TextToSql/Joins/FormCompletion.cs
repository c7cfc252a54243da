using Huida.TextToSql.Forms;
using Huida.TextToSql.Schemas;
using Huida.TextToSql.Sql;

namespace Huida.TextToSql.Joins;

/// <summary>Turns a query form into one SELECT over a schema: checks what it names and joins it by the cheapest tree of keys. Immutable and safe to share.</summary>
public sealed class FormCompletion(DatabaseSchema schema)
{
    private readonly FormCheck _check = new(schema);
    private readonly JoinSearch _joins = new(schema);

    public Completion Complete(QueryForm form) => _check.Find(form) is { } fault ? fault : Join(form, form.Roles);

    private Completion Join(QueryForm form, IReadOnlyList<ColumnName> roles)
    {
        var nested = new Dictionary<QueryForm, SqlSelect>(ReferenceEqualityComparer.Instance);
        foreach (var query in form.Nested())
        {
            var outcome = Join(query, roles);
            if (outcome is not Completion.Completed completed)
            {
                return outcome;
            }

            nested[query] = completed.Select;
        }

        var named = form.Tables();
        if (_joins.Find(named, roles) is not { } tree)
        {
            return NoPath(named);
        }

        return new Completion.Completed(Build(form, tree, nested));
    }

    private SqlSelect Build(QueryForm form, JoinTree tree, Dictionary<QueryForm, SqlSelect> nested)
    {
        if (Pushdown.Move(form, tree, schema) is not { } moved)
        {
            return new SelectBuilder(schema, form, tree, nested).Build();
        }

        nested.Add(moved.Nested, Build(moved.Nested, moved.NestedTree, nested));

        return Build(moved.Form, moved.Tree, nested);
    }

    private Completion.NoPath NoPath(IReadOnlyList<TableUse> named)
    {
        var apart = named.Skip(1).FirstOrDefault(use => _joins.Find([named[0], use], []) is null, named[^1]);

        return new Completion.NoPath(named[0].Table, apart.Table);
    }
}
