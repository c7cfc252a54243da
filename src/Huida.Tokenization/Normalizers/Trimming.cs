namespace Huida.Tokenization.Normalizers;

/// <summary>Leaves out the white space at the start, at the end or at both.</summary>
internal sealed class Trimming(bool left, bool right) : Normalizer
{
    public bool Left => left;

    public bool Right => right;

    public override void Apply(WorkingText text)
    {
        var units = text.Units;
        int start = left ? units.Length - units.TrimStart().Length : 0;
        int end = right ? Math.Max(start, units.TrimEnd().Length) : units.Length;
        if (end - start < units.Length)
        {
            text.BeginRewriting();
            text.Keep(start, end - start);
            text.EndRewriting();
        }
    }
}
