using System.Diagnostics;
using System.Globalization;
using Huida.Forms;

// Huida.Forms [FORMS] [FIRST SEED]: tries so many random forms, default 250,000, a seed for each schema. Stops at the first that fails;
// a run that was broken off goes on from the seed that it printed last.
int forms = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 250_000;
int first = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 1;
int schemas = (forms + FormTrial.FormsPerSchema - 1) / FormTrial.FormsPerSchema;
long started = Stopwatch.GetTimestamp();

for (int seed = first; seed < first + schemas; seed++)
{
    using var trial = new FormTrial(seed);
    for (int i = 0; i < FormTrial.FormsPerSchema; i++)
    {
        if (trial.Try(trial.Generator.Form()) is { } failure)
        {
            Console.Error.WriteLine($"seed {seed}, form {i}: {failure}");

            return 1;
        }
    }

    if ((seed - first + 1) % 20 == 0 || seed == first + schemas - 1)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"seed {seed}: {(seed - first + 1) * FormTrial.FormsPerSchema:N0} forms complete and run, {Stopwatch.GetElapsedTime(started).TotalSeconds:N0} s"));
    }
}

return 0;
