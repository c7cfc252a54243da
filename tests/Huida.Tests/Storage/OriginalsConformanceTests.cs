using System.Security.Cryptography;
using Huida.Storage;

namespace Huida.Tests.Storage;

public abstract class OriginalsConformanceTests(PostgresServer? server) : StoreTests(server)
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(256 * 1024)]
    [InlineData((3 * 1024 * 1024) + 17)]
    public async Task SaveAsync_AnyLength_CanBeReadBackByItsHash(int length)
    {
        byte[] content = Bytes(length);
        await using var store = await OpenAsync();
        var originals = store.Get<Originals>();

        string hash = await originals.SaveAsync(new MemoryStream(content), Cancellation);

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), hash);
        Assert.Equal(content, await ReadAsync(originals, hash));
    }

    [Fact]
    public async Task SaveAsync_SameContentTwice_KeepsItOnce()
    {
        await using var store = await OpenAsync();
        var originals = store.Get<Originals>();

        string first = await originals.SaveAsync(new MemoryStream(Bytes(1000)), Cancellation);
        string second = await originals.SaveAsync(new MemoryStream(Bytes(1000)), Cancellation);

        Assert.Equal(first, second);
        Assert.Equal(1, await originals.PurgeAsync(new HashSet<string>(), DateTimeOffset.MaxValue, Cancellation));
    }

    [Fact]
    public async Task SaveAsync_SourceBreaksOff_KeepsNothing()
    {
        await using var store = await OpenAsync();
        var originals = store.Get<Originals>();

        await Assert.ThrowsAsync<IOException>(() => originals.SaveAsync(new BreakingStream(), Cancellation));

        Assert.Equal(0, await originals.PurgeAsync(new HashSet<string>(), DateTimeOffset.MaxValue, Cancellation));
    }

    [Fact]
    public async Task OpenAsync_SoughtInside_ReadsFromThere()
    {
        byte[] content = Bytes(1024 * 1024);
        await using var store = await OpenAsync();
        string hash = await store.Get<Originals>().SaveAsync(new MemoryStream(content), Cancellation);
        await using var stream = await store.Get<Originals>().OpenAsync(hash, Cancellation);
        byte[] buffer = new byte[300_000];

        stream!.Seek(-300_001, SeekOrigin.End);
        await stream.ReadExactlyAsync(buffer, Cancellation);
        byte last = (byte)stream.ReadByte();

        Assert.Equal(content.Length, stream.Length);
        Assert.Equal(content[^300_001..^1], buffer);
        Assert.Equal((content[^1], -1), (last, stream.ReadByte()));
    }

    [Theory]
    [InlineData("0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("")]
    [InlineData("../../../../../../../../../../../../../../../../../../etc/hostname")]
    public async Task OpenAsync_UnknownHash_IsNull(string hash)
    {
        await using var store = await OpenAsync();

        Assert.Null(await store.Get<Originals>().OpenAsync(hash, Cancellation));
    }

    [Fact]
    public async Task DeleteAsync_WhileBeingRead_IsReadToItsEndAndThenGone()
    {
        byte[] content = Bytes(1024 * 1024);
        await using var store = await OpenAsync();
        var originals = store.Get<Originals>();
        string hash = await originals.SaveAsync(new MemoryStream(content), Cancellation);
        var target = new MemoryStream();
        await using (var stream = await originals.OpenAsync(hash, Cancellation))
        {
            await originals.DeleteAsync(hash, Cancellation);
            await stream!.CopyToAsync(target, Cancellation);
        }

        Assert.Equal(content, target.ToArray());
        Assert.Null(await originals.OpenAsync(hash, Cancellation));
    }

    [Fact]
    public async Task PurgeAsync_SomeKept_RemovesTheOtherOldOnes()
    {
        await using var store = await OpenAsync();
        var originals = store.Get<Originals>();
        string kept = await originals.SaveAsync(new MemoryStream(Bytes(10)), Cancellation);
        string old = await originals.SaveAsync(new MemoryStream(Bytes(11)), Cancellation);

        int early = await originals.PurgeAsync(new HashSet<string> { kept }, DateTimeOffset.UtcNow.AddHours(-1), Cancellation);
        int late = await originals.PurgeAsync(new HashSet<string> { kept }, DateTimeOffset.UtcNow.AddHours(1), Cancellation);

        Assert.Equal((0, 1), (early, late));
        Assert.Equal(10, (await ReadAsync(originals, kept))?.Length);
        Assert.Null(await ReadAsync(originals, old));
    }

    private static byte[] Bytes(int length)
    {
        byte[] bytes = new byte[length];
        new Random(length).NextBytes(bytes);

        return bytes;
    }

    private static async Task<byte[]?> ReadAsync(Originals originals, string hash)
    {
        await using var stream = await originals.OpenAsync(hash, Cancellation);
        if (stream is null)
        {
            return null;
        }

        var target = new MemoryStream();
        await stream.CopyToAsync(target, Cancellation);

        return target.ToArray();
    }

    private sealed class BreakingStream : MemoryStream
    {
        private bool _begun;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            int read = _begun ? throw new IOException("The line is dead.") : buffer.Length;
            _begun = true;

            return ValueTask.FromResult(read);
        }
    }
}

public sealed class FileOriginalsTests() : OriginalsConformanceTests(server: null);

[Trait("Speed", "Slow")]
public sealed class LargeObjectOriginalsTests(PostgresServer server) : OriginalsConformanceTests(server);
