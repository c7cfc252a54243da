using System.Text.RegularExpressions;

namespace Huida.Server.Components.Ask;

/// <summary>A piece of an answer: text, or the place of the n-th citation, from 1.</summary>
public readonly record struct CitedPiece(string Text, int? Citation);

/// <summary>Takes an answer's text apart at its [n]. A space before one is dropped, and a citation that the text does not name follows it.</summary>
public static partial class CitedText
{
    /// <param name="citations">How many there are: a bracketed number beyond it is a part of the text.</param>
    public static IEnumerable<CitedPiece> Split(string text, int citations)
    {
        var named = new bool[citations];
        int from = 0;
        foreach (Match match in Marker().Matches(text))
        {
            if (!int.TryParse(match.ValueSpan[1..^1], out int number) || number < 1 || number > citations)
            {
                continue;
            }

            if (text[from..match.Index].TrimEnd() is { Length: > 0 } before)
            {
                yield return new(before, null);
            }

            yield return new(match.Value, number);
            named[number - 1] = true;
            from = match.Index + match.Length;
        }

        if (from < text.Length)
        {
            yield return new(text[from..], null);
        }

        for (int index = 0; index < citations; index++)
        {
            if (!named[index])
            {
                yield return new($"[{index + 1}]", index + 1);
            }
        }
    }

    /// <summary>The text while it streams: without markers, whose citations come last, and without one that is only half there.</summary>
    public static string WithoutMarkers(string text) => MarkerOrItsBeginning().Replace(text, "");

    [GeneratedRegex(@"\[[0-9]{1,3}\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"\s*\[[0-9]{1,3}\]|\s*\[[0-9]{0,3}$")]
    private static partial Regex MarkerOrItsBeginning();
}
