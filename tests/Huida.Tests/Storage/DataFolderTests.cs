using System.Runtime.Versioning;
using Huida.Storage;

namespace Huida.Tests.Storage;

public sealed class DataFolderTests
{
    private const string Address = "http://127.0.0.1:5000";

    private static readonly TimeSpan Long = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task Open_HeldByAnother_SaysSo()
    {
        await using var owner = await TestStore.OpenAsync();
        await using var other = owner.Another();

        var opening = await other.TryOpenAsync();

        Assert.Equal(new FolderOpening.Held(null), opening);
    }

    [Fact]
    public async Task Open_HeldByAServer_NamesItWithoutWaiting()
    {
        await using var owner = await TestStore.OpenAsync();
        var published = owner.Get<DataFolder>().Publish(Address);
        await using var other = owner.Another();

        var opening = await other.TryOpenAsync(Long);

        Assert.Equal(new FolderOpening.Held(published), opening);
    }

    [Fact]
    public async Task Open_FreedWhileWaiting_Opens()
    {
        await using var owner = await TestStore.OpenAsync();
        await using var other = owner.Another();

        var opening = other.TryOpenAsync(Long);
        await owner.CloseAsync();

        Assert.Equal(new FolderOpening.Opened(IsNew: false), await opening);
    }

    [Fact]
    public async Task Open_AfterTheOwnerDied_IgnoresWhatItLeft()
    {
        await using var store = await TestStore.OpenAsync();
        string ownerFile = Path.Combine(store.Folder, "owner.json");
        store.Get<DataFolder>().Publish(Address);
        string left = await File.ReadAllTextAsync(ownerFile, TestContext.Current.CancellationToken);
        await store.CloseAsync();
        await File.WriteAllTextAsync(ownerFile, left, TestContext.Current.CancellationToken);
        await using var other = store.Another();

        var opening = await other.TryOpenAsync();

        Assert.IsType<FolderOpening.Opened>(opening);
        Assert.Null(other.Get<DataFolder>().FindOwner());
    }

    [Fact]
    public async Task FindOwner_OwnerFileWithoutALockHolder_IsNull()
    {
        await using var store = await TestStore.OpenAsync();
        var folder = store.Get<DataFolder>();
        var published = folder.Publish(Address);
        string file = Path.Combine(store.Folder, "owner.json");
        string left = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal(published, folder.FindOwner());
        folder.Dispose();
        Assert.False(File.Exists(file));
        await File.WriteAllTextAsync(file, left, TestContext.Current.CancellationToken);
        Assert.Null(folder.FindOwner());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Publish_OnUnix_IsReadableByThisUserAlone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        await using var store = await TestStore.OpenAsync();

        var owner = store.Get<DataFolder>().Publish(Address);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(store.Folder, "owner.json")));
        Assert.Matches("^[0-9a-f]{64}$", owner.Token);
        Assert.DoesNotContain(owner.Token, owner.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publish_NotOpened_Throws()
    {
        await using var owner = await TestStore.OpenAsync();
        await using var other = owner.Another();
        await other.TryOpenAsync();

        Assert.Throws<InvalidOperationException>(() => other.Get<DataFolder>().Publish(Address));
    }

    [Fact]
    public async Task Open_BelowAFile_CannotBeCreated()
    {
        await using var parent = await TestStore.OpenAsync();
        await using var store = parent.Another(folder: Path.Combine(parent.Folder, "huida.db", "data"));

        var opening = await store.TryOpenAsync();

        Assert.Equal(new FolderOpening.Failed(FolderFailure.CannotCreate, store.Folder), opening);
    }

    [Fact]
    public async Task Open_LockCannotBeWritten_CannotWrite()
    {
        await using var store = TestStore.Create();
        Directory.CreateDirectory(Path.Combine(store.Folder, "owner.lock"));

        var opening = await store.TryOpenAsync();

        Assert.Equal(new FolderOpening.Failed(FolderFailure.CannotWrite, store.Folder), opening);
    }

    [Fact]
    public async Task Open_DatabaseIsNone_IsDamaged()
    {
        await using var store = TestStore.Create();
        string database = Path.Combine(store.Folder, "huida.db");
        Directory.CreateDirectory(store.Folder);
        await File.WriteAllBytesAsync(database, [.. Enumerable.Repeat((byte)'x', 10_000)], TestContext.Current.CancellationToken);

        var opening = await store.TryOpenAsync();

        Assert.Equal(new FolderOpening.Failed(FolderFailure.DatabaseDamaged, database), opening);
    }
}
