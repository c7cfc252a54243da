namespace Huida.TextToSql.Parsing.Cues;

/// <summary>The measures that adjectives of both languages stand for.</summary>
internal static class Hints
{
    public static readonly Hint Age = Of("age 年龄", "birth birthday born 出生 生日 founded");
    public static readonly Hint Time = Of("date year time day founded 日期 年份 年 时间");
    public static readonly Hint Beginning = Of("start begin 开始 起始");
    public static readonly Hint End = Of("end finish 结束 截止");
    public static readonly Hint Length = Of("length long duration time distance 长度 时长");
    public static readonly Hint Height = Of("height tall elevation prominence 身高 高度");
    public static readonly Hint Weight = Of("weight 体重 重量");
    public static readonly Hint Price = Of("price cost fee amount charge rent 价格 单价 费用 金额");
    public static readonly Hint Size = Of("size area population capacity square 面积 人口 容量 大小");
    public static readonly Hint Capacity = Of("capacity seat 容量 座位 座位数");
    public static readonly Hint Extent = Of("age 年龄 size area square 面积 大小");
    public static readonly Hint Speed = Of("speed 速度", "time 用时");
    public static readonly Hint Quality = Of("score rating point grade rank 分数 成绩 评分", "ranking 排名");

    public static readonly Hint Place = Of("location place address city country venue building 地点 位置 地址 城市 校区");

    public static readonly Hint Person = Of("gender sex birth birthday 性别 出生 生日");

    public static readonly Hint Kind = Of("category type kind genre class 类别 类型 种类 分类");

    private static Hint Of(string words, string inverse = "") =>
        new(words.Split(' '), inverse.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
