using System.Text;
using Huida.Tokenization.Vocabularies;

namespace Huida.Tokenization.Normalizers;

/// <summary>What a sentencepiece model says of its text; see normalizer_spec in sentencepiece_model.proto.</summary>
/// <param name="AddsPrefix">A space before the first word (after the last one where <paramref name="SpaceIsSuffix"/>), so that words look alike wherever they stand.</param>
internal sealed record SentencePieceSettings(bool AddsPrefix, bool RemovesExtraSpaces, bool EscapesSpaces, bool SpaceIsSuffix);

/// <summary>
/// Text as sentencepiece's models see it: characters replaced by the longest string of the map, runs of spaces made one, spaces written
/// as ▁ (U+2581). Symbols that the model's user defined stay as they are.
/// </summary>
internal sealed class SentencePieceNormalizer(SentencePieceSettings settings, CharacterMap? map, PrefixTree symbols) : Normalizer
{
    public const char Space = '\u2581';

    private readonly char _space = settings.EscapesSpaces ? Space : ' ';

    public override void Apply(WorkingText text)
    {
        var units = text.Units;
        text.BeginRewriting();
        Span<char> replaced = stackalloc char[256];
        bool afterSpace = settings.RemovesExtraSpaces;
        bool atStart = true;
        for (int at = 0, length; at < units.Length; at += length)
        {
            length = atStart ? 0 : PlainLength(units[at..]);
            if (length > 0)
            {
                text.Keep(at, length);
                afterSpace = false;
                continue;
            }

            var normal = Next(units, at, replaced, out length);
            if (atStart)
            {
                if (settings.RemovesExtraSpaces && normal is " ")
                {
                    continue;
                }

                atStart = false;
                if (settings.AddsPrefix && !settings.SpaceIsSuffix)
                {
                    PutSpaceBefore(text, at);
                }
            }

            normal = afterSpace ? normal.TrimStart(' ') : normal;
            foreach (char unit in normal)
            {
                text.Put(unit == ' ' ? _space : unit, at, at + length - 1);
            }

            if (normal.Length > 0)
            {
                afterSpace = normal[^1] == ' ';
            }

            afterSpace &= settings.RemovesExtraSpaces;
        }

        while (settings.RemovesExtraSpaces && text.WrittenUnits is [.., var last] && last == _space)
        {
            text.Unwrite(1);
        }

        if (!atStart && settings.AddsPrefix && settings.SpaceIsSuffix)
        {
            text.Put(_space, units.Length - 1, units.Length - 1);
        }

        text.EndRewriting();
    }

    /// <summary>How many characters stay as they are, however they stand together.</summary>
    private int PlainLength(ReadOnlySpan<char> units)
    {
        int at = 0;
        for (; at < units.Length; at++)
        {
            char unit = units[at];
            char next = at + 1 < units.Length ? units[at + 1] : ' ';
            if (unit == ' ' || symbols.Begins(unit) || char.IsSurrogate(unit) || (map is not null && map.MayReplace(unit, next)))
            {
                break;
            }
        }

        return at;
    }

    private void PutSpaceBefore(WorkingText text, int at)
    {
        // The place of the first word's first character, as the pieces of the Rust library have it.
        text.Put(_space, at, at + LengthAt(text.Units, at) - 1);
    }

    /// <summary>What the text at a place becomes, and how much of it that takes.</summary>
    private ReadOnlySpan<char> Next(ReadOnlySpan<char> units, int at, Span<char> replaced, out int length)
    {
        var symbol = symbols.Longest(units[at..]);
        if (symbol.Length > 0)
        {
            length = symbol.Length;
            return units.Slice(at, length);
        }

        var (replacement, found) = map is null ? (-1, 0) : map.Longest(units[at..]);
        length = found;
        if (found == 0)
        {
            length = LengthAt(units, at);
            return units.Slice(at, length);
        }

        var bytesOfIt = map!.ReplacementAt(replacement);

        return bytesOfIt.Length <= replaced.Length
            ? replaced[..Encoding.UTF8.GetChars(bytesOfIt, replaced)]
            : Encoding.UTF8.GetString(bytesOfIt);
    }
}
