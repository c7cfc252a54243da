namespace Huida.Server.Endpoints;

/// <summary>A document's path as a client names it. It is a name, never opened; still, it must read like a path below some folder.</summary>
internal static class SourcePath
{
    private const int Longest = 1_000;

    public static bool IsValid(string source) =>
        source.Length is > 0 and <= Longest
        && !source.Any(char.IsControl)
        && !source.Contains('\\')
        && source.Split('/').All(part => part is not ("" or "." or ".."));
}
