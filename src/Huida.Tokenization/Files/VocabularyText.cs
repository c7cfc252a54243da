using System.Text;
using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.PostProcessors;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>BERT's vocab.txt: a token a line, its number the id. Only \n ends a line: there are tokens that are another line end.</summary>
internal static class VocabularyText
{
    private static readonly string[] Special = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    /// <param name="lowersCase">The file does not say it: whether the model knows small letters alone.</param>
    /// <exception cref="InvalidDataException">It lacks what BERT needs, or is no UTF-8; the message says which.</exception>
    public static Tokenizer Read(ReadOnlySpan<byte> file, bool lowersCase)
    {
        List<string> tokens = [];
        for (int line = 1; file.Length > 0; line++)
        {
            int end = file.IndexOf((byte)'\n');
            var bytes = end < 0 ? file : file[..end];
            file = end < 0 ? [] : file[(end + 1)..];
            if (!System.Text.Unicode.Utf8.IsValid(bytes))
            {
                throw new InvalidDataException($"line {line}: this is no UTF-8.");
            }

            string token = Encoding.UTF8.GetString(bytes);
            tokens.Add(token.EndsWith('\r') && token.Length > 1 ? token[..^1] : token);
        }

        var vocabulary = Vocabulary.FromList(tokens);
        int IdOf(string token) => vocabulary.IdOf(token) ?? throw new InvalidDataException($"the token {token} is missing, which every vocabulary of BERT has.");

        IdOf("[UNK]");

        return new Tokenizer(new TokenizerParts(new WordPieceModel(vocabulary))
        {
            Normalizer = new BertNormalizer(cleansText: true, separatesChinese: true, stripsAccents: lowersCase, lowersCase),
            PreTokenizer = new BertPreTokenizer(),
            PostProcessor = PostProcessor.Bert(new TemplatePart.Special(IdOf("[CLS]"), "[CLS]", 0), new TemplatePart.Special(IdOf("[SEP]"), "[SEP]", 0)),
            Decoder = new WordPieceDecoder("##", cleans: true),
            AddedTokens = [.. Special.Where(token => vocabulary.IdOf(token) is not null).Select(token => new AddedToken(token, IdOf(token), IsSpecial: true))],
        });
    }
}
