using System.Collections.Frozen;
using System.Text;

namespace Huida.Knowledge.Extraction.Pdf;

/// <summary>
/// What fonts put in place of the characters that are meant, put back: radicals that look like ideographs (⽤ for 用), compatibility
/// ideographs, ligatures, letters and digits of full width. Signs that mean something as they are, ①, ², ， and ：, stay.
/// </summary>
internal static class PdfCharacters
{
    // Radicals of the supplement have no decomposition; these equivalents are those of Unicode's EquivalentUnifiedIdeograph.txt.
    private const string Radicals =
        "―—⼾户⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺮竹⺯糹⺰纟⺱罓⺲罒⺶羊⺹耂⺺肀⺻聿⺾艹⻁虎⻂衤⻃覀"
        + "⻄西⻅见⻆角⻈讠⻉贝⻊足⻋车⻌辶⻏邑⻐钅⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

    private static readonly FrozenDictionary<char, char> Meant = Enumerable.Range(0, Radicals.Length / 2)
        .ToFrozenDictionary(i => Radicals[2 * i], i => Radicals[(2 * i) + 1]);

    public static string Normalize(string text)
    {
        if (!text.Any(NeedsFolding))
        {
            return text;
        }

        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            folded.Append(
                Meant.TryGetValue(c, out char meant) ? $"{meant}"
                : NeedsFolding(c) ? $"{c}".Normalize(NormalizationForm.FormKC)
                : $"{c}");
        }

        return folded.ToString();
    }

    private static bool NeedsFolding(char c) => c == '\u2015' || (c >= '\u2E80' && (
        c <= '\u2FDF'
        || c is >= '\uF900' and <= '\uFAFF' or >= '\uFB00' and <= '\uFB06' or >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A'));
}
