namespace Huida.Evaluation.TextToSql;

/// <summary>A set of questions to databases, and how it falls into a measured and a tuning part.</summary>
public abstract class SqlSource(string name)
{
    public string Name => name;

    /// <summary>The files of a part below the folder of sets.</summary>
    public abstract IReadOnlyList<string> Files(string sets, Part part);

    public abstract Task<SqlSet> ReadAsync(string sets, Part part, CancellationToken cancellationToken);
}
