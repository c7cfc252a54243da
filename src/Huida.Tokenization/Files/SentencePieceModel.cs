using Huida.Tokenization.Decoders;
using Huida.Tokenization.Models;
using Huida.Tokenization.Normalizers;
using Huida.Tokenization.Pipeline;
using Huida.Tokenization.PreTokenizers;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Files;

/// <summary>A sentencepiece .model of any of its four algorithms.</summary>
internal static class SentencePieceModel
{
    /// <exception cref="InvalidDataException">The file is broken; the message says where.</exception>
    public static Tokenizer Read(ReadOnlySpan<byte> file)
    {
        var proto = SentencePieceProto.Read(file);
        int unknown = proto.Pieces.FindIndex(piece => piece.Kind == PieceKind.Unknown);
        if (unknown < 0)
        {
            throw new InvalidDataException("pieces: none is of the kind UNKNOWN, and every model has one.");
        }

        var vocabulary = Vocabulary.FromList([.. proto.Pieces.Select(piece => piece.Text)]);
        var settings = new SentencePieceSettings(proto.AddsPrefix, proto.RemovesExtraSpaces, proto.EscapesSpaces, proto.SpaceIsSuffix);
        var parts = Model(proto, vocabulary, unknown) with
        {
            Normalizer = new SentencePieceNormalizer(settings, ReadMap(proto), SymbolsOf(proto)),
            Decoder = new SentencePieceDecoder(
                IdsOf(proto, PieceKind.Control), unknown, proto.UnknownText, proto.AddsPrefix || proto.RemovesExtraSpaces, proto.RemovesExtraSpaces),
        };

        return new Tokenizer(parts with { AddedTokens = [.. parts.AddedTokens, .. ControlsOf(proto)] });
    }

    private static TokenizerParts Model(SentencePieceProto proto, Vocabulary vocabulary, int unknown)
    {
        bool usesBytes = proto.Pieces.Exists(piece => piece.Kind == PieceKind.Byte);
        string unknownToken = proto.Pieces[unknown].Text;
        switch (proto.Algorithm)
        {
            case PieceAlgorithm.Unigram:
                HashSet<int> notInText =
                [
                    .. IdsOf(proto, PieceKind.Control), .. IdsOf(proto, PieceKind.Unknown), .. IdsOf(proto, PieceKind.Byte), .. IdsOf(proto, PieceKind.Unused),
                ];
                var settings = new UnigramSettings(unknown, usesBytes, IdsOf(proto, PieceKind.UserDefined), notInText, IsSinglePrecision: true);

                return new TokenizerParts(new UnigramModel(vocabulary, [.. proto.Pieces.Select(piece => (double)piece.Score)], settings));
            case PieceAlgorithm.BytePair:
                var bytePair = new BytePairSettings(IsByteLevel: false, unknownToken, usesBytes, FusesUnknown: true, IsSentencePiece: true);

                return new TokenizerParts(new BytePairModel(vocabulary, MergesOf(proto, vocabulary), bytePair))
                {
                    PreTokenizer = proto.Pieces.Exists(HoldsSpaceInside) ? null : WordSplit(),
                    AddedTokens = [.. UserDefinedOf(proto)],
                };
            case PieceAlgorithm.Character:
                return new TokenizerParts(new WordModel(vocabulary, unknownToken, fusesUnknown: true))
                {
                    PreTokenizer = new CharacterSplit(),
                    AddedTokens = [.. UserDefinedOf(proto)],
                };
            default:
                return new TokenizerParts(new WordModel(vocabulary, unknownToken, fusesUnknown: true)) { PreTokenizer = WordSplit() };
        }
    }

    private static PatternSplit WordSplit() =>
        new(new LiteralPattern(SentencePieceNormalizer.Space.ToString()), SplitBehavior.MergedWithNext, isInverted: false);

    /// <summary>Where no piece goes on past a space, words can be merged one by one, and remembered.</summary>
    private static bool HoldsSpaceInside(Piece piece) =>
        piece.Kind is PieceKind.Normal && piece.Text.LastIndexOf(SentencePieceNormalizer.Space) > 0;

    /// <summary>Two pieces merge when they make a third; the third's score says when, the highest first.</summary>
    private static MergeTable MergesOf(SentencePieceProto proto, Vocabulary vocabulary)
    {
        var ranks = proto.Pieces.Select(piece => piece.Score).Distinct().OrderDescending().Select((score, rank) => (score, rank)).ToDictionary();
        MergeTable merges = new(proto.Pieces.Count * 2);
        for (int id = 0; id < proto.Pieces.Count; id++)
        {
            var (text, score, kind) = proto.Pieces[id];
            if (kind != PieceKind.Normal)
            {
                continue;
            }

            for (int split = 1; split < text.Length; split++)
            {
                if (!char.IsLowSurrogate(text[split]) && TryGet(text.AsSpan(0, split), out int left) && TryGet(text.AsSpan(split), out int right))
                {
                    merges.Add(left, right, ranks[score], id);
                }
            }
        }

        return merges;

        bool TryGet(ReadOnlySpan<char> text, out int id) => vocabulary.TryGetId(text, out id) && proto.Pieces[id].Kind == PieceKind.Normal;
    }

    private static CharacterMap? ReadMap(SentencePieceProto proto)
    {
        try
        {
            return proto.CharacterMap.Length == 0 ? null : new CharacterMap(proto.CharacterMap);
        }
        catch (InvalidDataException wrong)
        {
            throw new InvalidDataException($"normalizer_spec.precompiled_charsmap: {wrong.Message}.", wrong);
        }
    }

    private static HashSet<int> IdsOf(SentencePieceProto proto, PieceKind kind) =>
        [.. Enumerable.Range(0, proto.Pieces.Count).Where(id => proto.Pieces[id].Kind == kind)];

    private static PrefixTree SymbolsOf(SentencePieceProto proto)
    {
        PrefixTree symbols = new();
        foreach (int id in IdsOf(proto, PieceKind.UserDefined).Where(id => proto.Pieces[id].Text.Length > 0))
        {
            symbols.Add(proto.Pieces[id].Text, id);
        }

        return symbols;
    }

    private static IEnumerable<AddedToken> UserDefinedOf(SentencePieceProto proto) =>
        IdsOf(proto, PieceKind.UserDefined).Order().Select(id => new AddedToken(proto.Pieces[id].Text, id, IsSpecial: false, IsNormalized: true));

    /// <summary>&lt;s&gt; and its like. The reference never reads them in text, and neither does this; that they are special is for decoding.</summary>
    private static IEnumerable<AddedToken> ControlsOf(SentencePieceProto proto) =>
        IdsOf(proto, PieceKind.Control).Order().Select(id => new AddedToken("", id, IsSpecial: true));
}
