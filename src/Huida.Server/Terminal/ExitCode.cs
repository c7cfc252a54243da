namespace Huida.Server.Terminal;

/// <summary>How a command ends, for scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int BadArguments = 2;
    public const int NoAnswer = 3;
    public const int AskedBack = 4;
}
