using System.Security.Cryptography;
using System.Text.Json;

namespace Huida.Storage;

/// <summary>The process that has the folder open and serves it: where to reach it and the token to show, with an administrator's rights.</summary>
public sealed record Owner(string Address, string Token)
{
    private const int TokenBytes = 32;

    /// <summary>The address alone: a token must not slip into a log.</summary>
    public override string ToString() => Address;

    internal static Owner Create(string address) => new(address, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes)));

    /// <summary>Null where there is no such file, or none that can be understood.</summary>
    internal static Owner? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Owner>(File.ReadAllBytes(file), JsonSerializerOptions.Web) is { Address: not null, Token: not null } owner
                ? owner
                : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Only this user may read it, from its first byte on; a reader finds all of it or nothing.</summary>
    internal void Write(string file)
    {
        string unfinished = file + ".tmp";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var stream = new FileStream(unfinished, options))
        {
            JsonSerializer.Serialize(stream, this, JsonSerializerOptions.Web);
        }

        File.Move(unfinished, file, overwrite: true);
    }

    /// <summary>Where it cannot be removed it does not count either: nobody holds the lock.</summary>
    internal static void Remove(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
        }
    }
}
