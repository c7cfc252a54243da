namespace Huida.Tokenization.Training;

/// <summary>Words that memory has no place for, in a temporary folder that goes when this is disposed. Safe to share.</summary>
internal sealed class WordSpill : IDisposable
{
    private readonly Lazy<DirectoryInfo> _folder = new(() => Directory.CreateTempSubdirectory("huida-words-"));

    /// <summary>Writes words and gives them back in their order, reading the file.</summary>
    public IEnumerable<WordCount> Write(IEnumerable<WordCount> words)
    {
        string path = Path.Combine(_folder.Value.FullName, Path.GetRandomFileName());
        using BinaryWriter writer = new(File.Create(path));
        foreach (var (word, count) in words)
        {
            writer.Write(word);
            writer.Write(count);
        }

        return Read(path);
    }

    public void Dispose()
    {
        if (_folder.IsValueCreated)
        {
            _folder.Value.Delete(recursive: true);
        }
    }

    private static IEnumerable<WordCount> Read(string path)
    {
        using BinaryReader reader = new(File.OpenRead(path));
        long length = reader.BaseStream.Length;
        while (reader.BaseStream.Position < length)
        {
            yield return new WordCount(reader.ReadString(), reader.ReadInt64());
        }
    }
}
