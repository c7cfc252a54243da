using Microsoft.Extensions.Options;

namespace Huida.Storage;

/// <summary>The process that has the folder open and serves it: where to reach it and the token to show, with an administrator's rights.</summary>
public sealed record Owner(string Address, string Token);

/// <summary>What came of opening a data folder.</summary>
public abstract record FolderOpening
{
    private FolderOpening()
    {
    }

    /// <param name="IsNew">Never used before.</param>
    public sealed record Opened(bool IsNew) : FolderOpening;

    /// <summary>Another process has it. <paramref name="Owner"/> is null when that one serves no HTTP.</summary>
    public sealed record Held(Owner? Owner) : FolderOpening;

    /// <summary>Written by a newer version of Huida, which this one must not touch.</summary>
    public sealed record FromNewerVersion(string Version) : FolderOpening;
}

/// <summary>
/// The folder that holds everything of one installation. One process at a time owns it, by an OS file lock held for its life: a dead
/// owner frees it. Opening migrates an older store after copying its database.
/// </summary>
public sealed class DataFolder(IOptions<StorageOptions> options) : IDisposable
{
    /// <summary>The absolute path.</summary>
    public string Path { get; } = System.IO.Path.GetFullPath(options.Value.DataFolder);

    /// <summary>Who serves the folder, if anyone does, without opening it.</summary>
    public Owner? FindOwner() => throw new NotImplementedException();

    /// <summary>Takes the lock, waiting up to <paramref name="wait"/> for another process, and brings the store up to date.</summary>
    public Task<FolderOpening> OpenAsync(TimeSpan wait, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Writes owner.json (mode 0600) with a new random token, so that other commands speak to this process.</summary>
    public Owner Publish(string address) => throw new NotImplementedException();

    /// <summary>Frees the folder and removes owner.json.</summary>
    public void Dispose()
    {
    }
}
