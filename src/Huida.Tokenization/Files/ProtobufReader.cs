using System.Buffers.Binary;

namespace Huida.Tokenization.Files;

/// <summary>Reads the fields of a protocol buffer one after another, https://protobuf.dev/programming-guides/encoding.</summary>
internal ref struct ProtobufReader(ReadOnlySpan<byte> message, int origin = 0)
{
    private readonly ReadOnlySpan<byte> _message = message;
    private int _at;

    /// <summary>The number of the field that the last <see cref="Next"/> found.</summary>
    public int Field { get; private set; }

    /// <summary>A whole number, or the bits of a 32-bit float.</summary>
    public ulong Number { get; private set; }

    /// <summary>The content of a string, of bytes or of a message within.</summary>
    public ReadOnlySpan<byte> Content { get; private set; }

    public readonly float Float => BitConverter.UInt32BitsToSingle((uint)Number);

    /// <summary>Where in the file <see cref="Content"/> starts.</summary>
    public readonly int ContentOrigin => origin + _at - Content.Length;

    /// <exception cref="InvalidDataException">The message is broken; the place in the file is said.</exception>
    public bool Next()
    {
        if (_at == _message.Length)
        {
            return false;
        }

        ulong key = ReadVarint();
        Field = (int)(key >> 3);
        Number = 0;
        Content = [];
        switch (key & 7)
        {
            case 0:
                Number = ReadVarint();
                break;
            case 1:
                Number = BinaryPrimitives.ReadUInt64LittleEndian(Take(8));
                break;
            case 2:
                ulong length = ReadVarint();
                Content = Take(length <= int.MaxValue ? (int)length : int.MaxValue);
                break;
            case 5:
                Number = BinaryPrimitives.ReadUInt32LittleEndian(Take(4));
                break;
            default:
                throw Broken();
        }

        return true;
    }

    private ulong ReadVarint()
    {
        ulong value = 0;
        for (int shift = 0; shift < 64; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw Broken();
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if (count > _message.Length - _at)
        {
            throw Broken();
        }

        _at += count;

        return _message.Slice(_at - count, count);
    }

    private readonly InvalidDataException Broken() => new($"byte {origin + _at}: this is no protocol buffer.");
}
