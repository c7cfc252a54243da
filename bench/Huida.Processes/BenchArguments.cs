using System.Globalization;

namespace Huida.Processes;

/// <param name="Clones">Measures a clone with empty package folders too, once: it downloads some 200 MB.</param>
internal sealed record BenchArguments(int Rounds, bool Clones, bool AsJson)
{
    public const string Usage = "usage: dotnet run -c Release --project bench/Huida.Processes [-- [--rounds N] [--clone] [--json]]";

    private const int UsualRounds = 5;

    /// <returns>Null where an argument is not understood.</returns>
    public static BenchArguments? Parse(ReadOnlySpan<string> args)
    {
        var parsed = new BenchArguments(UsualRounds, Clones: false, AsJson: false);
        while (args is [var option, .. var rest])
        {
            args = rest;
            switch (option)
            {
                case "--clone":
                    parsed = parsed with { Clones = true };
                    break;
                case "--json":
                    parsed = parsed with { AsJson = true };
                    break;
                case "--rounds" when rest is [var count, .. var others] && int.TryParse(count, CultureInfo.InvariantCulture, out int rounds) && rounds > 0:
                    parsed = parsed with { Rounds = rounds };
                    args = others;
                    break;
                default:
                    return null;
            }
        }

        return parsed;
    }
}
