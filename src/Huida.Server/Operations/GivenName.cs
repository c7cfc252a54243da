namespace Huida.Server.Operations;

/// <summary>The name that a person gives to something, which addresses and lists then have.</summary>
internal static class GivenName
{
    public static bool TryRead(string? given, int longest, out string name)
    {
        name = given?.Trim() ?? "";

        return name.Length > 0 && name.Length <= longest && !name.Any(char.IsControl) && !name.Contains('/');
    }
}
