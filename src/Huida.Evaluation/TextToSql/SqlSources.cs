namespace Huida.Evaluation.TextToSql;

/// <summary>The sets that <see cref="SqlSuite"/> measures on.</summary>
public static class SqlSources
{
    /// <summary>Spider (Yu et al. 2018), English, over databases of all kinds.</summary>
    public static SqlSource Spider { get; } = new SpiderSource();

    /// <summary>CSpider (Min et al. 2019), Spider's questions in Chinese.</summary>
    public static SqlSource Cspider { get; } = new CspiderSource();

    /// <summary>Huida's own questions to Northwind, half of them Chinese.</summary>
    public static SqlSource Northwind { get; } = new NorthwindSource();

    public static IReadOnlyList<SqlSource> All { get; } = [Spider, Cspider, Northwind];
}
