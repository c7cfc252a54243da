using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

/// <summary>A folder of texts to train on.</summary>
internal sealed class TrainingFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("huida-training-").FullName;

    /// <summary>A corpus of one file.</summary>
    public Corpus Corpus(string text) => Huida.Tokenization.Training.Corpus.Open(Write("corpus.txt", text));

    public string Write(string name, string text)
    {
        string path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);

        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
