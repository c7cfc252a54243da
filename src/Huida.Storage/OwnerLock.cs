namespace Huida.Storage;

/// <summary>An OS lock on a file (flock on Unix), held while this lives. It names no process: when its owner dies, it is free.</summary>
internal sealed class OwnerLock : IDisposable
{
    private readonly FileStream _file;

    private OwnerLock(FileStream file) => _file = file;

    /// <summary>Null while somebody else holds it.</summary>
    public static OwnerLock? TryTake(string file)
    {
        try
        {
            return new OwnerLock(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return null;
        }
    }

    /// <summary>Whether somebody holds it, be it this process.</summary>
    public static bool IsHeld(string file)
    {
        try
        {
            using var probe = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);

            return false;
        }
        catch (IOException exception)
        {
            return IsHeld(exception);
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => _file.Dispose();

    // The system's own codes: EWOULDBLOCK on Linux and macOS, a sharing or lock violation on Windows.
    private static bool IsHeld(IOException exception) => exception.HResult is 11 or 35 or unchecked((int)0x80070020) or unchecked((int)0x80070021);
}
