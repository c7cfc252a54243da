namespace Huida.Processes;

/// <summary>What was measured for one target, a value a round.</summary>
internal sealed record Figure(Target Target, IReadOnlyList<double> Values)
{
    public double Median => Percentile.Of(Values, 50);

    public bool IsOk => Median < Target.Limit;
}

/// <summary>Collects values in any order.</summary>
internal sealed class Figures
{
    private readonly Dictionary<Target, List<double>> _values = [];

    /// <summary>Those that were measured, in the order of the targets.</summary>
    public IReadOnlyList<Figure> All =>
        [.. Targets.All.Where(_values.ContainsKey).Select(target => new Figure(target, _values[target]))];

    public void Add(Target target, double value)
    {
        if (!_values.TryGetValue(target, out var values))
        {
            _values[target] = values = [];
        }

        values.Add(value);
    }

    public void Add(Target target, TimeSpan value) => Add(target, value.TotalMilliseconds);
}

internal static class Percentile
{
    /// <summary>The smallest value that at least this share of the values do not exceed (nearest rank).</summary>
    public static double Of(IEnumerable<double> values, double percent)
    {
        double[] sorted = [.. values.Order()];

        return sorted[Math.Max((int)Math.Ceiling(percent / 100 * sorted.Length), 1) - 1];
    }
}
