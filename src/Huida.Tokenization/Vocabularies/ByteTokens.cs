using System.Globalization;

namespace Huida.Tokenization.Vocabularies;

/// <summary>The 256 tokens &lt;0x00&gt; to &lt;0xFF&gt;, which write any character that a vocabulary lacks.</summary>
internal sealed class ByteTokens
{
    private readonly int[] _ids;

    private ByteTokens(int[] ids) => _ids = ids;

    public int this[byte value] => _ids[value];

    /// <summary>Null where the vocabulary does not have all of them.</summary>
    public static ByteTokens? Of(Vocabulary vocabulary)
    {
        int[] ids = new int[256];
        for (int value = 0; value < ids.Length; value++)
        {
            if (!vocabulary.TryGetId(NameOf((byte)value), out ids[value]))
            {
                return null;
            }
        }

        return new ByteTokens(ids);
    }

    public static string NameOf(byte value) => string.Create(CultureInfo.InvariantCulture, $"<0x{value:X2}>");

    /// <summary>The byte that a token stands for, or -1.</summary>
    public static int ByteOf(ReadOnlySpan<char> token) =>
        token is ['<', '0', 'x', _, _, '>'] && byte.TryParse(token[3..5], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value)
            ? value
            : -1;
}
