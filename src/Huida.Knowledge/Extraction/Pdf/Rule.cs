namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>A straight line along an axis: Left equals Right, or Bottom equals Top.</summary>
internal readonly record struct Rule(double Left, double Bottom, double Right, double Top)
{
    private const double Thickest = 2.5;

    public bool IsVertical => Left == Right;

    public static Rule? Of(double left, double bottom, double right, double top) =>
        right - left <= Thickest && top - bottom >= 5 ? new((left + right) / 2, bottom, (left + right) / 2, top)
        : top - bottom <= Thickest && right - left >= 5 ? new(left, (bottom + top) / 2, right, (bottom + top) / 2)
        : null;

    public bool Touches(Rule other, double near) =>
        Left - near <= other.Right && other.Left - near <= Right && Bottom - near <= other.Top && other.Bottom - near <= Top;
}
