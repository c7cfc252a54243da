using System.Collections.Frozen;

namespace Huida.TextToSql.Linking;

/// <summary>
/// Words that no function word list has and that tell nothing in a question to a database all the same: those that ask politely, those
/// that only relate what stands beside them (来自, belong), and one of something.
/// </summary>
internal static class LightWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(
        "想知道", "想问问", "想了解", "了解", "查查", "查看", "看看", "看一下", "问问", "咨询", "打听", "求问", "有谁知道", "一共有",
        "一", "来自", "属于", "位于", "处于", "叫做", "名叫", "名为", "称为", "作为", "拥有", "具有", "设有", "共有", "都有", "含", "具体", "相关", "有关", "方面", "里面", "里头", "当中", "之中", "情况",
        "show", "find", "wonder", "curious", "interested", "exist", "exists", "existing", "belong", "belongs", "located", "named", "called", "titled", "entitled", "based", "respectively", "currently", "overall",
        "come", "comes", "came", "take", "takes", "took", "taken", "taking", "offer", "offers", "offered", "hold", "holds", "held", "give", "gives", "gave", "given", "receive", "receives", "received", "worth", "work", "works", "run", "runs");

    /// <param name="word">Folded, as it is written.</param>
    public static bool Contains(string word) => Words.Contains(word);
}
