using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Huida.Processes;

/// <summary>The table at the end, or the same as one JSON object.</summary>
internal sealed record Report(string Version, string Machine, int Rounds, IReadOnlyList<Figure> Figures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public void Write(TextWriter output, bool asJson)
    {
        if (asJson)
        {
            WriteJson(output);
        }
        else
        {
            WriteTable(output);
        }
    }

    private void WriteJson(TextWriter output) => output.WriteLine(JsonSerializer.Serialize(
        new
        {
            Version,
            Machine,
            Rounds,
            Figures = Figures.Select(figure => new
            {
                figure.Target.Name,
                figure.Target.Unit,
                Target = figure.Target.Limit,
                Value = Math.Round(figure.Median, 1),
                Values = figure.Values.Select(value => Math.Round(value, 1)),
                Ok = figure.IsOk,
            }),
        },
        Json));

    private void WriteTable(TextWriter output)
    {
        int width = Figures.Max(figure => figure.Target.Name.Length);
        output.WriteLine(Line("figure".PadRight(width), "target", "median", "lowest", "highest", ""));
        output.WriteLine(Line(new string('-', width), "-------:", "-------:", "-------:", "-------:", "----"));
        foreach (var figure in Figures)
        {
            output.WriteLine(Line(
                figure.Target.Name.PadRight(width),
                $"{Number(figure.Target.Limit)} {figure.Target.Unit}",
                Number(figure.Median),
                Number(figure.Values.Min()),
                Number(figure.Values.Max()),
                figure.IsOk ? "ok" : "over"));
        }

        output.WriteLine($"huida {Version}; {Rounds} rounds; {Machine}");
    }

    private static string Line(string name, string target, string median, string lowest, string highest, string verdict) =>
        $"| {name} | {target,9} | {median,8} | {lowest,8} | {highest,8} | {verdict,-4} |";

    private static string Number(double value) =>
        value.ToString(value < 100 ? "0.0" : "#,0", CultureInfo.InvariantCulture);
}
