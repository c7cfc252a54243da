using System.Collections.Frozen;

namespace Huida.TextToSql.Parsing.Cues;

/// <summary>Words of both languages that do nothing themselves, but tell what the words beside them belong to.</summary>
internal static class SmallWords
{
    /// <summary>Between a preposition and its noun.</summary>
    public static readonly FrozenSet<string> Determiners =
        FrozenSet.Create("the", "all", "a", "an", "any", "their", "its", "different", "these", "those", "this", "that");

    public static readonly FrozenSet<string> Prepositions =
        FrozenSet.Create("of", "in", "from", "at", "by", "on", "for", "to", "with", "into", "under", "across", "among", "within", "per");

    /// <summary>How words end before by and who did something: borrowed by, is by.</summary>
    public static readonly IReadOnlyList<string> Participles = ["ed", "en", "wn", "ught", "made", "held", "built", "run", "led", "won", "is", "are"];

    /// <summary>They ask for more than one thing.</summary>
    public static readonly FrozenSet<string> All = FrozenSet.Create("所有", "全部", "都", "all", "every", "each");

    /// <summary>Behind what says whose or which: 学生的姓名.</summary>
    public const string Attributive = "的";

    /// <summary>Between a noun and its denial: 一本书都没借过.</summary>
    public static readonly FrozenSet<string> Fronting = FrozenSet.Create("都", "也");

    /// <summary>What follows a number and is not counted.</summary>
    public static readonly FrozenSet<string> Units = FrozenSet.Create(
        "year", "dollar", "day", "hour", "minut", "minute", "second", "kg", "mile", "meter", "feet", "foot", "percent", "million", "billion", "thousand", "km", "euro", "yuan", "age", "old",
        "岁", "年", "元", "人", "米", "公里", "天", "小时", "分钟", "万", "亿", "分", "的");

    /// <summary>Before one, which then is a number.</summary>
    public static readonly IReadOnlyList<string> Comparing = ["than", "least", "most", "exactly", "only", "top", "少", "过", "于", "多", "止"];

    /// <summary>Before a table of periods, one of which today lies in: this term.</summary>
    public static readonly IReadOnlyList<string> Present = ["这", "这个", "本", "当前", "this", "the current"];

    /// <summary>Before such a table, its row that ended last before today, or begins next: 上学期.</summary>
    public static readonly IReadOnlyList<string> Previous = ["上", "上个", "上一个", "last", "previous"];

    public static readonly IReadOnlyList<string> Following = ["下", "下个", "下一个", "next", "following"];

    /// <summary>In names of columns that hold years.</summary>
    public static readonly FrozenSet<string> Years = FrozenSet.Create("year", "年份");

    /// <summary>They ask for one part of a name.</summary>
    public static readonly FrozenSet<string> NameParts = FrozenSet.Create("first", "last", "given", "family", "surname", "forename", "fname", "lname", "姓");
}
