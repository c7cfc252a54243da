using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Huida.Evaluation.Tokenization;

/// <summary>Strings of golden files. They hold lone surrogates on purpose, which a JSON reader refuses.</summary>
internal static class GoldenText
{
    public static string Read(JsonElement value)
    {
        var raw = value.GetRawText().AsSpan()[1..^1];
        StringBuilder text = new(raw.Length);
        for (int at = 0; at < raw.Length; at++)
        {
            if (raw[at] != '\\')
            {
                text.Append(raw[at]);
                continue;
            }

            at++;
            text.Append(raw[at] switch
            {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'b' => '\b',
                'f' => '\f',
                'u' => (char)ushort.Parse(raw.Slice(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var other => other,
            });
            at += raw[at] == 'u' ? 4 : 0;
        }

        return text.ToString();
    }
}
