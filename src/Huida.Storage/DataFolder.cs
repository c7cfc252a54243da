using System.Data.Common;
using Microsoft.Extensions.Logging;

namespace Huida.Storage;

/// <summary>
/// The folder that holds everything of one installation. One process at a time owns it, by an OS file lock held for its life: a dead
/// owner frees it. Opening migrates an older store after copying its database.
/// </summary>
public sealed partial class DataFolder : IDisposable
{
    /// <summary>The name of the store in it, unless that is in PostgreSQL; those of its copies begin alike.</summary>
    public const string StoreFile = "huida.db";

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(50);

    private readonly Database _database;
    private readonly Migrator _migrator;
    private readonly TimeProvider _time;
    private readonly ILogger<DataFolder> _logger;
    private OwnerLock? _lock;

    internal DataFolder(string path, Database database, Migrator migrator, TimeProvider time, ILogger<DataFolder> logger)
    {
        Path = System.IO.Path.GetFullPath(path);
        _database = database;
        _migrator = migrator;
        _time = time;
        _logger = logger;
    }

    /// <summary>The absolute path.</summary>
    public string Path { get; }

    private string LockFile => System.IO.Path.Combine(Path, "owner.lock");

    private string OwnerFile => System.IO.Path.Combine(Path, "owner.json");

    /// <summary>Who serves the folder, if anyone does, without opening it. What a dead owner left behind does not count.</summary>
    public Owner? FindOwner() => Owner.Read(OwnerFile) is { } owner && OwnerLock.IsHeld(LockFile) ? owner : null;

    /// <summary>
    /// Takes the lock and brings the store up to date. While another process has the lock, waits for it up to <paramref name="wait"/>;
    /// not for one that serves HTTP, since that one stays.
    /// </summary>
    public async Task<FolderOpening> OpenAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (_lock is not null)
        {
            throw new InvalidOperationException("This folder is open already.");
        }

        try
        {
            Create();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Fail(FolderFailure.CannotCreate, Path, exception);
        }

        try
        {
            if (await TakeLockAsync(wait, cancellationToken) is { } held)
            {
                return held;
            }

            Owner.Remove(OwnerFile); // left by a dead owner
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            FreeLock();
            return Fail(FolderFailure.CannotWrite, Path, exception);
        }

        return await MigrateAsync(cancellationToken);
    }

    /// <summary>Writes owner.json (mode 0600) with a new random token, so that other commands speak to this process.</summary>
    public Owner Publish(string address)
    {
        if (_lock is null)
        {
            throw new InvalidOperationException("Only who has the folder open can serve it.");
        }

        var owner = Owner.Create(address);
        owner.Write(OwnerFile);

        return owner;
    }

    /// <summary>Closes the store, removes owner.json and frees the folder, in this order: the next owner meets nothing of this one.</summary>
    public void Dispose()
    {
        _database.Dispose();
        if (_lock is not null)
        {
            Owner.Remove(OwnerFile);
            FreeLock();
        }
    }

    // Questions, keys and originals are nobody else's business: a folder made here is this user's alone.
    private void Create()
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(Path);
        }
        else
        {
            Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private async Task<FolderOpening.Held?> TakeLockAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        long start = _time.GetTimestamp();
        while ((_lock = OwnerLock.TryTake(LockFile)) is null)
        {
            var owner = FindOwner();
            if (owner is not null || _time.GetElapsedTime(start) >= wait)
            {
                return new FolderOpening.Held(owner);
            }

            await Task.Delay(Poll, _time, cancellationToken);
        }

        return null;
    }

    private async Task<FolderOpening> MigrateAsync(CancellationToken cancellationToken)
    {
        bool opened = false;
        try
        {
            var opening = await _migrator.RunAsync(cancellationToken);
            opened = opening is FolderOpening.Opened;

            return opening;
        }
        catch (DbException exception) when (_database.ReasonFor(exception) is { } reason)
        {
            return Fail(reason, _database.Place, exception);
        }
        finally
        {
            if (!opened)
            {
                FreeLock();
            }
        }
    }

    private void FreeLock()
    {
        _lock?.Dispose();
        _lock = null;
    }

    private FolderOpening.Failed Fail(FolderFailure reason, string place, Exception exception)
    {
        LogFailed(exception, place, reason);

        return new FolderOpening.Failed(reason, place);
    }

    [LoggerMessage(LogLevel.Error, "Cannot use {Place}: {Reason}")]
    private partial void LogFailed(Exception exception, string place, FolderFailure reason);
}
