namespace Huida.Tests.Server.Pages.Browsing;

internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("huida-pages-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
