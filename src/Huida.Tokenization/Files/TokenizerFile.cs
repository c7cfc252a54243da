using Huida.Tokenization.Pipeline;

namespace Huida.Tokenization.Files;

/// <summary>
/// Tokenizers in files, in the formats of the field: tokenizer.json; BERT's vocab.txt; GPT-2's vocab.json with merges.txt beside it;
/// .tiktoken, whose name must tell the encoding (cl100k_base, o200k_base, p50k_base, r50k_base, gpt2); sentencepiece's .model.
/// </summary>
public static class TokenizerFile
{
    private static readonly string[] NamesInFolders = ["tokenizer.json", "vocab.json", "vocab.txt", "tokenizer.model", "spiece.model"];

    /// <summary>Loads a file, or the tokenizer of a model's folder.</summary>
    /// <param name="lowersCase">For vocab.txt alone, which does not say it: whether the model knows small letters alone.</param>
    /// <exception cref="InvalidDataException">The file is broken or of no known format; the message names file and line, field or place.</exception>
    public static Tokenizer Load(string path, bool lowersCase = false)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string file = Find(path) ?? throw new InvalidDataException($"{path}: there is no {string.Join(", ", NamesInFolders[..^1])} or {NamesInFolders[^1]}.");
        try
        {
            return Read(file, lowersCase);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"{file}: {wrong.Message}", wrong);
        }
        catch (ArgumentException wrong)
        {
            throw new InvalidDataException($"{file}: {wrong.Message}", wrong);
        }
    }

    /// <summary>The file that <see cref="Load"/> reads: <paramref name="path"/> itself, or the tokenizer of a model's folder; null where that has none.</summary>
    public static string? Find(string path) => Directory.Exists(path)
        ? NamesInFolders.Select(name => Path.Combine(path, name)).FirstOrDefault(File.Exists)
        : path;

    /// <summary>Writes a tokenizer as a tokenizer.json, which the Hugging Face library loads with the same ids.</summary>
    /// <exception cref="NotSupportedException">Such a file cannot say what a part does: sentencepiece's models stay .model files.</exception>
    public static void Save(Tokenizer tokenizer, string path)
    {
        ArgumentNullException.ThrowIfNull(tokenizer);
        using MemoryStream written = new();
        TokenizerJsonWriter.Write(tokenizer, written);
        File.WriteAllBytes(path, written.GetBuffer().AsSpan(0, (int)written.Length));
    }

    private static Tokenizer Read(string file, bool lowersCase)
    {
        byte[] bytes = File.ReadAllBytes(file);
        string name = Path.GetFileName(file);
        ReadOnlyMemory<byte> content = bytes.AsSpan().StartsWith("\uFEFF"u8) ? bytes.AsMemory(3) : bytes;

        return Path.GetExtension(name).ToLowerInvariant() switch
        {
            ".json" when name == "vocab.json" => MergesText.Read(content.Span, ReadMerges(file)),
            ".json" => TokenizerJson.Read(content),
            ".txt" => VocabularyText.Read(bytes, lowersCase),
            ".tiktoken" => Tiktoken.Read(content.Span, Path.GetFileNameWithoutExtension(name)),
            ".model" => SentencePieceModel.Read(bytes),
            _ => throw new InvalidDataException("no known format: tokenizer.json, vocab.txt, vocab.json with merges.txt, .tiktoken or .model."),
        };
    }

    private static byte[] ReadMerges(string vocabularyFile)
    {
        string file = Path.Combine(Path.GetDirectoryName(vocabularyFile) ?? "", "merges.txt");

        return File.Exists(file) ? File.ReadAllBytes(file) : throw new InvalidDataException("merges.txt is missing beside it.");
    }
}
