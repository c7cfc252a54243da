namespace Huida.TextToSql.Answers;

/// <summary>One and many of an English noun, by its ending: table names are plain words, and a wrong ending is still understood.</summary>
internal static class EnglishNouns
{
    private static readonly string[] Hissing = ["s", "x", "z", "ch", "sh"];

    public static string Singular(string noun) => noun switch
    {
        _ when Ends(noun, "people") => noun[..^"people".Length] + "person",
        _ when Ends(noun, "ies") && noun.Length > 4 => noun[..^3] + "y",
        _ when Ends(noun, "sses") || Ends(noun, "xes") || Ends(noun, "ches") || Ends(noun, "shes") || Ends(noun, "uses") => noun[..^2],
        _ when Ends(noun, "s") && !Ends(noun, "ss") && !Ends(noun, "us") && !Ends(noun, "is") => noun[..^1],
        _ => noun,
    };

    public static string Plural(string noun)
    {
        string one = Singular(noun);

        return one switch
        {
            "" => one,
            _ when one != noun => noun, // it was more than one already
            _ when Ends(one, "person") => one[..^"person".Length] + "people",
            _ when Ends(one, "y") && one.Length > 1 && !"aeiou".Contains(char.ToLowerInvariant(one[^2])) => one[..^1] + "ies",
            _ when Hissing.Any(ending => Ends(one, ending)) => one + "es",
            _ => one + "s",
        };
    }

    private static bool Ends(string noun, string ending) => noun.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
