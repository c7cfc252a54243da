using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using UtfUnknown;

namespace Huida.Knowledge.Extraction;

/// <summary>Bytes to text where nothing, or something wrong, says the encoding: UTF-8, UTF-16, GB18030, and what the detector knows.</summary>
internal static partial class TextDecoding
{
    private const int DetectedBytes = 1 << 18;

    // What no text holds more than a little of.
    private const double MostControls = 0.02;

    private static readonly UnicodeEncoding[] Utf16 = [new(bigEndian: false, byteOrderMark: false), new(bigEndian: true, byteOrderMark: false)];

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <returns>Null where the content is no text.</returns>
    public static string? Decode(Stream content)
    {
        byte[] bytes = new byte[content.Length - content.Position];
        content.ReadExactly(bytes);

        string text = Decode(bytes);
        int controls = text.AsSpan().Count('\0') + text.AsSpan().Count('\uFFFD');
        for (char c = '\u0001'; c < '\t'; c++)
        {
            controls += text.AsSpan().Count(c);
        }

        return controls > Math.Max(2, text.Length * MostControls) ? null : text;
    }

    private static string Decode(byte[] bytes)
    {
        if (Marked(bytes) is { } marked)
        {
            return marked;
        }

        if (Utf16WithoutMark(bytes) is { } wide)
        {
            return wide.GetString(bytes);
        }

        return IsMostlyUtf8(bytes) ? Encoding.UTF8.GetString(bytes) : Legacy(bytes).GetString(bytes);
    }

    private static string? Marked(byte[] bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3),
        [0xFF, 0xFE, 0, 0, ..] => Encoding.UTF32.GetString(bytes, 4, bytes.Length - 4),
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes, 2, bytes.Length - 2),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes, 2, bytes.Length - 2),
        [0x84, 0x31, 0x95, 0x33, ..] => Encoding.GetEncoding("GB18030").GetString(bytes, 4, bytes.Length - 4),
        _ => null,
    };

    // Zero bytes stand in no text but UTF-16, where spaces, digits and line ends have one each.
    private static UnicodeEncoding? Utf16WithoutMark(byte[] bytes)
    {
        if (bytes.Length % 2 != 0 || !bytes.AsSpan().Contains((byte)0))
        {
            return null;
        }

        return Utf16
            .Select(encoding => (Encoding: encoding, Share: UsualShare(encoding.GetString(bytes))))
            .Where(candidate => candidate.Share > 0.9)
            .OrderByDescending(candidate => candidate.Share)
            .FirstOrDefault().Encoding;
    }

    private static double UsualShare(string text) =>
        (double)text.Count(c => c is '\t' or '\n' or '\r' or >= ' ' and < '\u0250' or >= '\u2010' and <= '\u2026' or >= '\u3000' and <= '\u30FF' or >= '\u4E00' and <= '\u9FA5'
            or >= '\uAC00' and <= '\uD7A3' or >= '\uFF00' and <= '\uFF60') / text.Length;

    // A file cut off inside a character, or with one wrong byte, is UTF-8 all the same; other encodings hit valid sequences by chance alone.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
        {
            return true;
        }

        int right = 0;
        int wrong = 0;
        while (!bytes.IsEmpty)
        {
            bool valid = Rune.DecodeFromUtf8(bytes, out var rune, out int length) is System.Buffers.OperationStatus.Done;
            wrong += valid ? 0 : 1;
            right += valid && !rune.IsAscii ? 1 : 0;
            bytes = bytes[length..];
        }

        return right > wrong * 10;
    }

    private static Encoding Legacy(byte[] bytes)
    {
        if (Declared(bytes) is { } declared)
        {
            return declared;
        }

        if (GbkShare(bytes) > 0.9)
        {
            return Encoding.GetEncoding("GB18030");
        }

        var detected = CharsetDetector.DetectFromBytes(bytes.AsSpan(0, Math.Min(bytes.Length, DetectedBytes)).ToArray()).Detected;
        return detected?.Encoding is { } encoding && detected.Confidence > 0.5f ? encoding : Encoding.GetEncoding("windows-1252");
    }

    // HTML and XML say their encoding near the start; a wrong one does not decode.
    private static Encoding? Declared(byte[] bytes)
    {
        var match = CharsetPattern().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, 1024)));
        if (!match.Success)
        {
            return null;
        }

        try
        {
            string name = match.Groups[1].Value;
            var encoding = Encoding.GetEncoding(
                name.StartsWith("gb", StringComparison.OrdinalIgnoreCase) ? "GB18030" : name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
            _ = encoding.GetCharCount(bytes);
            return encoding;
        }
        catch (Exception exception) when (exception is ArgumentException or DecoderFallbackException)
        {
            return null;
        }
    }

    // Of the characters beyond ASCII, how many are in GB2312's two-byte area, where nearly all Chinese text is: Western encodings pair
    // an accented letter with a plain one, Big5 uses the lower half for every second character.
    private static double GbkShare(ReadOnlySpan<byte> bytes)
    {
        int inside = 0;
        int outside = 0;
        for (int i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
            {
                continue;
            }

            bool pair = bytes[i] is >= 0xA1 and <= 0xF7 && i + 1 < bytes.Length && bytes[i + 1] >= 0xA1;
            inside += pair ? 1 : 0;
            outside += pair ? 0 : 1;
            i++;
        }

        return (double)inside / Math.Max(inside + outside, 1);
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex CharsetPattern();
}
