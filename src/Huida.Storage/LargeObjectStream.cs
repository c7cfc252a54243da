using System.Data.Common;
using Dapper;

namespace Huida.Storage;

/// <summary>Reads a large object chunk by chunk, holding one chunk. It owns the connection and the transaction open on it.</summary>
internal sealed class LargeObjectStream(DbConnection connection, long largeObject, long length, int chunkSize) : Stream
{
    private const string Sql = "SELECT lo_get(@largeObject::oid, @offset, @chunkSize)";

    private byte[] _chunk = [];
    private long _chunkStart;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _position = value;
        }
    }

    private bool IsAtHand => _position >= length || (_position >= _chunkStart && _position < _chunkStart + _chunk.Length);

    public override int Read(Span<byte> buffer)
    {
        if (!IsAtHand)
        {
            Take(connection.ExecuteScalar<byte[]>(Sql, new { largeObject, offset = _position, chunkSize }));
        }

        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (!IsAtHand)
        {
            Take(await connection.ExecuteScalarAsync<byte[]>(new CommandDefinition(
                Sql, new { largeObject, offset = _position, chunkSize }, cancellationToken: cancellationToken)));
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin) => Position = offset + origin switch
    {
        SeekOrigin.Current => _position,
        SeekOrigin.End => length,
        _ => 0,
    };

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await connection.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        connection.Dispose();
        base.Dispose(disposing);
    }

    private void Take(byte[]? chunk) => (_chunk, _chunkStart) = (chunk ?? [], _position);

    private int Copy(Span<byte> buffer)
    {
        var rest = _position < length ? _chunk.AsSpan((int)(_position - _chunkStart)) : [];
        int count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        _position += count;

        return count;
    }
}
