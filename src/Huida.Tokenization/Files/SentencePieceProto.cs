using System.Text;

namespace Huida.Tokenization.Files;

/// <summary>The kinds of a piece, by their number in the file.</summary>
internal enum PieceKind
{
    Normal = 1,
    Unknown = 2,
    Control = 3,
    UserDefined = 4,
    Unused = 5,
    Byte = 6,
}

/// <summary>The algorithms, by their number in the file.</summary>
internal enum PieceAlgorithm
{
    Unigram = 1,
    BytePair = 2,
    Word = 3,
    Character = 4,
}

internal readonly record struct Piece(string Text, float Score, PieceKind Kind);

/// <summary>What is read of a sentencepiece model, https://github.com/google/sentencepiece/blob/master/src/sentencepiece_model.proto.</summary>
internal sealed record SentencePieceProto
{
    public List<Piece> Pieces { get; } = [];

    public PieceAlgorithm Algorithm { get; private set; } = PieceAlgorithm.Unigram;

    public string UnknownText { get; private set; } = " \u2047 ";

    public byte[] CharacterMap { get; private set; } = [];

    public bool AddsPrefix { get; private set; } = true;

    public bool RemovesExtraSpaces { get; private set; } = true;

    public bool EscapesSpaces { get; private set; } = true;

    public bool SpaceIsSuffix { get; private set; }

    /// <exception cref="InvalidDataException">The file is broken; its place is said.</exception>
    public static SentencePieceProto Read(ReadOnlySpan<byte> file)
    {
        SentencePieceProto proto = new();
        ProtobufReader reader = new(file);
        while (reader.Next())
        {
            ProtobufReader inner = new(reader.Content, reader.ContentOrigin);
            switch (reader.Field)
            {
                case 1:
                    proto.Pieces.Add(ReadPiece(inner, proto.Pieces.Count));
                    break;
                case 2:
                    proto.ReadTrainer(inner);
                    break;
                case 3:
                    proto.ReadNormalizer(inner);
                    break;
            }
        }

        return proto;
    }

    private static Piece ReadPiece(ProtobufReader reader, int number)
    {
        Piece piece = new("", 0, PieceKind.Normal);
        while (reader.Next())
        {
            piece = reader.Field switch
            {
                1 when System.Text.Unicode.Utf8.IsValid(reader.Content) => piece with { Text = Encoding.UTF8.GetString(reader.Content) },
                2 when float.IsFinite(reader.Float) => piece with { Score = reader.Float },
                3 when reader.Number is >= 1 and <= 6 => piece with { Kind = (PieceKind)reader.Number },
                1 or 2 or 3 => throw new InvalidDataException($"piece {number}: its text, score or kind is broken."),
                _ => piece,
            };
        }

        return piece;
    }

    private void ReadTrainer(ProtobufReader reader)
    {
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 3 when reader.Number is >= 1 and <= 4:
                    Algorithm = (PieceAlgorithm)reader.Number;
                    break;
                case 3:
                    throw new InvalidDataException($"trainer_spec.model_type: {reader.Number} is not known.");
                case 24:
                    SpaceIsSuffix = reader.Number != 0;
                    break;
                case 44:
                    UnknownText = Encoding.UTF8.GetString(reader.Content);
                    break;
            }
        }
    }

    private void ReadNormalizer(ProtobufReader reader)
    {
        while (reader.Next())
        {
            switch (reader.Field)
            {
                case 2:
                    CharacterMap = reader.Content.ToArray();
                    break;
                case 3:
                    AddsPrefix = reader.Number != 0;
                    break;
                case 4:
                    RemovesExtraSpaces = reader.Number != 0;
                    break;
                case 5:
                    EscapesSpaces = reader.Number != 0;
                    break;
            }
        }
    }
}
