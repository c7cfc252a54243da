using Huida.TextToSql.Forms;

namespace Huida.TextToSql.Parsing.Cues;

/// <summary>What Chinese words do; alternatives are separated by |.</summary>
internal static class ChineseCues
{
    /// <summary>Between a number, 几, 哪 or 每 and a noun: a # in the table stands for any of them.</summary>
    private const string MeasureWords = "个名位门家所座本条款部场支间栋幢种项册份篇张台辆件只套期笔首处";

    public static IReadOnlyList<(string Phrases, Cue Cue)> Table { get; } = [.. Phrases.Select(row => (Spelled(row.Phrases), row.Cue))];

    private static IReadOnlyList<(string Phrases, Cue Cue)> Phrases =>
    [
        ("列出|显示|查询|查找|找出|给出|返回|请问|告诉我|展示|输出|查一下|求|哪些|哪#|哪几#|哪一#|什么|是什么|是哪些|有什么|有哪些|有哪#|有哪几#|分别是|请|帮我查|哪|是哪|是哪#|是哪几#|在哪#|叫什么", new Cue.Request()),
        ("谁|是谁|有谁", new Cue.Request { OfPerson = true }),
        ("是多少|分别是多少|为多少|各是多少", new Cue.Request(OfValue: true)),
        ("什么时候|何时|哪一年|哪年|几几年|几点|哪天|哪一天|什么时间", new Cue.Ask(Hints.Time)),
        ("哪里|在哪里|在哪儿|在哪|何处|什么地方|什么位置", new Cue.Ask(Hints.Place)),
        ("多大", new Cue.Ask(Hints.Extent)),
        ("几岁|多少岁|多大年纪", new Cue.Ask(Hints.Age)),
        ("多高", new Cue.Ask(Hints.Height)),
        ("多长|多久|多长时间", new Cue.Ask(Hints.Length)),
        ("多重", new Cue.Ask(Hints.Weight)),
        ("能坐多少人|坐多少人|坐得下多少人|能坐几个人|容纳多少人|能容纳多少人|可容纳多少人|可以容纳多少人|可以坐多少人", new Cue.Ask(Hints.Capacity)),
        ("多少钱|多贵|几块钱|几元|多少元", new Cue.Ask(Hints.Price)),
        ("分别|现在|目前|当前|如今|其中|一次|统计|统计一下|还|都|也|曾经|曾", new Cue.Aside()),
        ("和|与|以及|及|并且|且|还有|、|同时|并|跟", new Cue.And()),
        ("或|或者|或是|或者是", new Cue.Or()),
        ("但|但是|却|除了|除", new Cue.But()),
        ("既|又", new Cue.Both()),
        ("不|没|没有|从没|从没有|从未|从不|从来没有|未|不是|并非|无|没有任何|不在|未曾|不包括|不属于|不含|非|不为", new Cue.Not()),
        ("每|各|各有|各是|各自有|每#|每一#|各#|每年|各自|每一|分组", new Cue.Each()),
        ("各种|各类|每种|每类|每一类|每一种|不同类别的|各类型", new Cue.Each(Hints.Kind)),
        ("哪类|哪一类|哪种|哪一种|哪几类|哪几种|哪些类", new Cue.Ask(Hints.Kind)),
        ("不同|不同的|不重复|去重|互不相同|不一样的", new Cue.Distinct()),
        ("所有信息|全部信息|详细信息|所有的信息|全部的信息|信息|具体信息|详情", new Cue.Everything()),
        ("数量|数|个数|总数|数目", new Cue.Count()),
        ("人数|总人数", new Cue.Count { Of = Counted.People }),
        ("次数|人次|总次数", new Cue.Count { Of = Counted.Times }),
        ("多少|几|有多少|有几|多少#|几#|有多少#|有几#|共有多少#|共有几#", new Cue.Count(Asks: true)),
        ("多少人|几人|几个人|多少个人|有多少人|有几个人", new Cue.Count(Asks: true) { Of = Counted.People }),
        ("多少次|几次|几回|多少回|有多少次|多少人次|有多少人次|几人次", new Cue.Count(Asks: true) { Of = Counted.Times }),
        ("平均|平均值|均值|平均的|的平均值|平均数", new Cue.Aggregate(AggregateFunction.Average)),
        ("总|总和|合计|总共|总计|之和|共计|总的|的总和|一共|加起来", new Cue.Aggregate(AggregateFunction.Sum)),
        ("最大值|最高值|的最大值", new Cue.Aggregate(AggregateFunction.Maximum)),
        ("最小值|最低值|的最小值", new Cue.Aggregate(AggregateFunction.Minimum)),
        ("最多|最多的", new Cue.Extreme(true) { OfAmount = true }),
        ("最少|最少的", new Cue.Extreme(false) { OfAmount = true }),
        ("最高|最高的", new Cue.Extreme(true)),
        ("最低|最低的", new Cue.Extreme(false)),
        ("最大|最大的", new Cue.Extreme(true, Hints.Size)),
        ("最小|最小的", new Cue.Extreme(false, Hints.Size)),
        ("最老|年纪最大|年龄最大|岁数最大", new Cue.Extreme(true, Hints.Age)),
        ("最年轻|年纪最小|年龄最小|岁数最小", new Cue.Extreme(false, Hints.Age)),
        ("最新|最近|最晚|最后", new Cue.Extreme(true, Hints.Time)),
        ("最早|最先", new Cue.Extreme(false, Hints.Time)),
        ("最长", new Cue.Extreme(true, Hints.Length)),
        ("最短", new Cue.Extreme(false, Hints.Length)),
        ("最重", new Cue.Extreme(true, Hints.Weight)),
        ("最轻", new Cue.Extreme(false, Hints.Weight)),
        ("最贵", new Cue.Extreme(true, Hints.Price)),
        ("最便宜", new Cue.Extreme(false, Hints.Price)),
        ("最快", new Cue.Extreme(true, Hints.Speed)),
        ("最慢", new Cue.Extreme(false, Hints.Speed)),
        ("最好", new Cue.Extreme(true, Hints.Quality)),
        ("最差", new Cue.Extreme(false, Hints.Quality)),
        ("最常见|最常用|最受欢迎|最流行|最普遍|出现次数最多", new Cue.Frequent(true)),
        ("最少见|最不常见|最不受欢迎", new Cue.Frequent(false)),
        ("大于|超过|高于|多于|超出|高过|大过|不止", new Cue.Compare(Comparison.Greater)),
        ("比", new Cue.Compare(Comparison.Greater) { SaidBehind = true }),
        ("小于|低于|少于|不到|不足|不满", new Cue.Compare(Comparison.Less)),
        ("至少|不少于|不低于|大于等于|不小于|大于或等于|最少有|至少有", new Cue.Compare(Comparison.GreaterOrEqual)),
        ("至多|最多有|不超过|不多于|不高于|小于等于|不大于|小于或等于", new Cue.Compare(Comparison.LessOrEqual)),
        ("坐得下|能坐|能坐下|容纳|能容纳|可容纳|可以容纳|容得下", new Cue.Compare(Comparison.GreaterOrEqual, Hints.Capacity)),
        ("以上|及以上|或以上|或更多|以上的", new Cue.Compare(Comparison.GreaterOrEqual, Postfix: true)),
        ("以下|及以下|或以下|以内|或更少", new Cue.Compare(Comparison.LessOrEqual, Postfix: true)),
        ("之后|以后|后", new Cue.Compare(Comparison.Greater, Hints.Time, Postfix: true)),
        ("之前|以前|前", new Cue.Compare(Comparison.Less, Hints.Time, Postfix: true)),
        ("晚于", new Cue.Compare(Comparison.Greater, Hints.Time)),
        ("早于", new Cue.Compare(Comparison.Less, Hints.Time)),
        ("等于|正好|恰好", new Cue.Compare(Comparison.Equal)),
        ("不等于", new Cue.Compare(Comparison.NotEqual)),
        ("介于|之间", new Cue.Between()),
        ("包含|含有|带有|包括", new Cue.Contains(TextPlace.Anywhere)),
        ("开头|开头是|以", new Cue.Contains(TextPlace.Start)),
        ("结尾", new Cue.Contains(TextPlace.End)),
        ("为空|缺失|空值", new Cue.Empty()),
        ("按|按照|排序|排列|依照|根据|顺序", new Cue.Sort()),
        ("降序|从高到低|从大到小|从多到少|倒序|由高到低|递减|由大到小|从新到旧|从晚到早", new Cue.Direction(true)),
        ("升序|从低到高|从小到大|从少到多|正序|由低到高|递增|由小到大|从旧到新|从早到晚", new Cue.Direction(false)),
        ("前|排名前", new Cue.Top()),
    ];

    private static string Spelled(string phrases) => string.Join(
        '|', phrases.Split('|').SelectMany(phrase => phrase.Contains('#') ? MeasureWords.Select(word => phrase.Replace('#', word)) : [phrase]));
}
