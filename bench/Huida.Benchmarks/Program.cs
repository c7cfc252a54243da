using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Huida.Benchmarks.Tokenizers;

// Peers in other languages have no place in a BenchmarkDotNet class.
if (args is ["tokenizers", var sets, .. var rest])
{
    return TokenizerRace.Run(sets, rest.FirstOrDefault());
}

if (args is ["trainers", var text, .. var modules])
{
    return TrainingRace.Run(text, modules.FirstOrDefault());
}

var config = DefaultConfig.Instance.WithArtifactsPath(Path.Combine("artifacts", "benchmarks"));
var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);

// Else a benchmark that no longer builds would go unnoticed.
return summaries.All(summary => summary.Reports.All(report => report.Success)) ? 0 : 1;
