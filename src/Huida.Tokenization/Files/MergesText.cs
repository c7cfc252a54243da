using System.Text;
using System.Text.Json;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>GPT-2's pair of files: vocab.json, tokens with their ids, and merges.txt, a merge a line.</summary>
internal static class MergesText
{
    private const string EndOfText = "<|endoftext|>";

    /// <exception cref="InvalidDataException">One of them is broken; the message says which and where.</exception>
    public static Tokenizer Read(ReadOnlySpan<byte> vocabularyFile, ReadOnlySpan<byte> mergesFile)
    {
        var vocabulary = ReadVocabulary(vocabularyFile);
        var merges = ReadMerges(Encoding.UTF8.GetString(mergesFile), vocabulary);
        int? end = vocabulary.IdOf(EndOfText);

        return new Tokenizer(new TokenizerParts(new BytePairModel(vocabulary, merges, new BytePairSettings(IsByteLevel: true)))
        {
            PreTokenizer = new ByteLevelPreTokenizer(addsPrefixSpace: false, usesPattern: true),
            PostProcessor = PostProcessor.Plain with { TrimsOffsets = true },
            Decoder = new ByteLevelDecoder(),
            AddedTokens = end is { } id ? [new AddedToken(EndOfText, id, IsSpecial: true)] : [],
        });
    }

    private static Vocabulary ReadVocabulary(ReadOnlySpan<byte> file)
    {
        try
        {
            Utf8JsonReader reader = new(file);
            reader.Read();
            var vocabulary = JsonModels.ReadVocabulary(ref reader, file.Length, "$");
            reader.Read(); // nothing may follow: the reader says so

            return vocabulary;
        }
        catch (JsonException wrong)
        {
            throw JsonSections.InvalidJson(wrong);
        }
    }

    private static MergeTable ReadMerges(string file, Vocabulary vocabulary)
    {
        int line = 0;
        MergeReader merges = new(vocabulary, continuingPrefix: "", vocabulary.Count, _ => $"merges.txt: line {line}");
        foreach (string text in file.Split('\n'))
        {
            line++;
            string merge = text.TrimEnd('\r');
            if (merge.Length > 0 && !merge.StartsWith("#version", StringComparison.Ordinal))
            {
                merges.Add(merge);
            }
        }

        return merges.Table;
    }
}
