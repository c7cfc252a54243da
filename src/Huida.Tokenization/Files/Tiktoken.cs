using System.Buffers.Text;
using System.Collections.Immutable;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>
/// OpenAI's .tiktoken: tokens in base 64 with their ranks, which are ids and the order of merging at once. How words are cut and which
/// special tokens there are depends on the file's name.
/// </summary>
internal static class Tiktoken
{
    private sealed record Known(string Name, WordPattern Pattern, ImmutableArray<(string Token, int Id)> Special);

    private static readonly Known[] Encodings =
    [
        new("o200k_base", WordPattern.O200k,
        [
            ("<|endoftext|>", 199999), ("<|fim_prefix|>", 200000), ("<|fim_middle|>", 200001), ("<|fim_suffix|>", 200002),
            ("<|im_start|>", 200003), ("<|im_end|>", 200004), ("<|im_sep|>", 200005), ("<|endofprompt|>", 200018),
        ]),
        new("cl100k_base", WordPattern.Cl100k,
        [
            ("<|endoftext|>", 100257), ("<|fim_prefix|>", 100258), ("<|fim_middle|>", 100259), ("<|fim_suffix|>", 100260),
            ("<|im_start|>", 100264), ("<|im_end|>", 100265), ("<|im_sep|>", 100266), ("<|endofprompt|>", 100276),
        ]),
        new("p50k_base", WordPattern.Gpt2, [("<|endoftext|>", 50256)]),
        new("r50k_base", WordPattern.Gpt2, [("<|endoftext|>", 50256)]),
        new("gpt2", WordPattern.Gpt2, [("<|endoftext|>", 50256)]),
    ];

    /// <param name="name">cl100k_base and the like.</param>
    /// <exception cref="InvalidDataException">The name is not known, or a line is broken.</exception>
    public static Tokenizer Read(ReadOnlySpan<byte> file, string name)
    {
        var known = Array.Find(Encodings, encoding => name.Contains(encoding.Name, StringComparison.OrdinalIgnoreCase))
            ?? throw new InvalidDataException($"how words are cut follows from the file's name, and \"{name}\" is not known: name it {string.Join(", ", Encodings.Select(encoding => encoding.Name))}.");
        var vocabulary = Vocabulary.FromPairs(ReadRanks(file));
        var settings = new BytePairSettings(IsByteLevel: true, TakesWholeWords: true);

        return new Tokenizer(new TokenizerParts(new BytePairModel(vocabulary, MergesOf(vocabulary), settings))
        {
            PreTokenizer = new PatternSplit(known.Pattern, SplitBehavior.Isolated, isInverted: false),
            Decoder = new ByteLevelDecoder(),
            AddedTokens = [.. known.Special.Select(special => new AddedToken(special.Token, special.Id, IsSpecial: true))],
        });
    }

    private static Dictionary<string, int> ReadRanks(ReadOnlySpan<byte> file)
    {
        Dictionary<string, int> ranks = new(1 << 17, StringComparer.Ordinal);
        byte[] token = new byte[1024];
        for (int line = 1; file.Length > 0; line++)
        {
            int end = file.IndexOf((byte)'\n');
            var text = (end < 0 ? file : file[..end]).TrimEnd((byte)'\r');
            file = end < 0 ? [] : file[(end + 1)..];
            if (text.Length == 0)
            {
                continue;
            }

            int space = text.IndexOf((byte)' ');
            bool isWhole = space > 0 && space < token.Length
                && Base64.DecodeFromUtf8(text[..space], token, out _, out int length) == System.Buffers.OperationStatus.Done
                && Utf8Parser.TryParse(text[(space + 1)..], out int rank, out int digits) && digits == text.Length - space - 1
                && rank is >= 0 and <= Vocabulary.MaxId && ranks.TryAdd(ByteAlphabet.ToText(token.AsSpan(0, length)), rank);
            if (!isWhole)
            {
                throw new InvalidDataException($"line {line}: this is not a new token in base 64 with its rank.");
            }
        }

        return ranks;
    }

    /// <summary>Two tokens merge when they make a third; the third's rank says when.</summary>
    private static MergeTable MergesOf(Vocabulary vocabulary)
    {
        MergeTable merges = new(vocabulary.Count * 3);
        foreach (var (token, rank) in vocabulary.Entries)
        {
            for (int split = 1; split < token.Length; split++)
            {
                if (vocabulary.TryGetId(token.AsSpan(0, split), out int left) && vocabulary.TryGetId(token.AsSpan(split), out int right))
                {
                    merges.Add(left, right, rank, rank);
                }
            }
        }

        return merges;
    }
}
