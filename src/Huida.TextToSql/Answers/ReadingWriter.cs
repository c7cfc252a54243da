using Huida.TextToSql.Linking;
using Huida.TextToSql.Parsing;
using Huida.TextToSql.Schemas;
using Huida.Tokenization;

namespace Huida.TextToSql.Answers;

/// <summary>Puts a reading into words that the person who asked can check, in either language, each part tied to the words that it came from.</summary>
public static class ReadingWriter
{
    public static SpokenReading Write(QueryReading reading, DatabaseSchema schema, Language language)
    {
        var (text, pieces) = FormWords.Say(reading.Form, new SchemaWords(schema, language), new ReadingTexts(language));

        return new SpokenReading(text, [.. pieces.Select(piece => Tie(piece, reading.Links))]);
    }

    // "credits above 3" is one range; where other parts' words stand between, what says most is its last: the value rather than the column.
    private static ReadingPart Tie(Piece piece, IReadOnlyList<Link> links)
    {
        Link[] own = [.. links.Where(link => piece.Rests.Contains(link.Target)).OrderBy(link => link.Start)];
        if (own.Length == 0)
        {
            return new ReadingPart(piece.Kind, piece.Text, null, null);
        }

        var (start, end) = (own[0].Start, own.Max(link => link.End));
        bool isWhole = !links.Any(link => !own.Contains(link) && link.Start >= start && link.End <= end);
        var last = own.MaxBy(link => piece.Rests.ToList().LastIndexOf(link.Target))!;

        return isWhole
            ? new ReadingPart(piece.Kind, piece.Text, start, end)
            : new ReadingPart(piece.Kind, piece.Text, last.Start, last.End);
    }
}
