using System.Buffers;
using System.Text;

namespace Huida.Tokenization.Decoders;

/// <summary>What becomes of bytes that are no UTF-8.</summary>
internal enum InvalidBytes
{
    /// <summary>U+FFFD for each part that could have begun a character, as Unicode recommends.</summary>
    Replaced,

    /// <summary>U+FFFD for each byte.</summary>
    ReplacedOneByOne,

    /// <summary>U+FFFD for each byte of a run of byte tokens, when any of them is invalid.</summary>
    ReplacedByRun,
}

/// <summary>Text as it comes out of tokens: what is whole, and bytes that may still become a character.</summary>
internal sealed class DecodedText(InvalidBytes invalid)
{
    private readonly StringBuilder _text = new();
    private readonly List<byte> _bytes = [];

    /// <summary>How many tokens have been decoded.</summary>
    public int TokenCount { get; set; }

    /// <summary>Whether nothing has come out yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    /// <summary>How many characters were left out before the first.</summary>
    public int Stripped { get; set; }

    /// <summary>A space that belongs before the next token, if there is one.</summary>
    public bool OwesSpace { get; set; }

    public void Append(ReadOnlySpan<char> text)
    {
        if (text.Length > 0)
        {
            DecodeBytes(all: true);
            _text.Append(text);
            IsEmpty = false;
        }
    }

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _bytes.AddRange(bytes);
        IsEmpty &= bytes.Length == 0;
    }

    /// <summary>What is whole by now; the rest waits for the next token.</summary>
    public string TakeWhole()
    {
        if (invalid != InvalidBytes.ReplacedByRun)
        {
            DecodeBytes(all: false);
        }

        return Take();
    }

    /// <summary>Everything, with U+FFFD for what never became whole.</summary>
    public string TakeRest()
    {
        DecodeBytes(all: true);

        return Take();
    }

    private string Take()
    {
        string text = _text.ToString();
        _text.Clear();

        return text;
    }

    private void DecodeBytes(bool all)
    {
        if (_bytes.Count == 0)
        {
            return;
        }

        var bytes = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_bytes);
        bool replacesAll = invalid == InvalidBytes.ReplacedByRun && !System.Text.Unicode.Utf8.IsValid(bytes);
        int done = 0;
        while (done < bytes.Length)
        {
            var status = Rune.DecodeFromUtf8(bytes[done..], out var rune, out int length);
            if (status == OperationStatus.NeedMoreData && !all)
            {
                break;
            }

            if (replacesAll || (status != OperationStatus.Done && invalid != InvalidBytes.Replaced))
            {
                _text.Append('\uFFFD');
                done++;
                continue;
            }

            _text.Append(rune);
            done += length;
        }

        _bytes.RemoveRange(0, done);
    }
}
