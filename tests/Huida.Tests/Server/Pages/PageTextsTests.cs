using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huida.Answering;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Tests.Server.Pages.Browsing;
using Huida.TextToSql.Answers;
using Huida.Tokenization.Pipeline;

namespace Huida.Tests.Server.Pages;

public sealed partial class PageTextsTests
{
    private static readonly string Server = Path.Combine(Repository.Root, "src", "Huida.Server");

    [Fact]
    public void Pages_BothLanguages_HaveTheSameKeys()
    {
        Assert.Equal(Texts("Pages.resx").Keys.Order(), Texts("Pages.zh.resx").Keys.Order());
    }

    [Fact]
    public void Pages_BothLanguages_HaveTheSamePlaceholders()
    {
        var chinese = Texts("Pages.zh.resx");

        Assert.All(Texts("Pages.resx"), text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
    }

    [Fact]
    public void Pages_KeysInComponents_AreThereAndNoneIsLeftOver()
    {
        string source = string.Join('\n', Directory.EnumerateFiles(Path.Combine(Server, "Components"), "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        var built = Words<Stage>("Stage").Concat(Words<Finding>("Finding")).Concat(Words<ReadingPartKind>("Part")).Concat(["Route.Faq", "Route.Passage"])
            .Concat(Words<ModelKind>("Model")).Concat(WithMore(Words<TokenizeStageJson>("Step"), "Why")).Concat(WithMore(OwnTokenizers.Names.Select(name => $"Tokenizer.{name}"), "About"));
        var counted = CountedKey().Matches(source).Select(match => match.Groups[1].Value).Concat(["Searched.Faq", "Searched.Passage", "Searched.Sql"]).SelectMany(key => new[] { $"{key}.One", $"{key}.Many" });
        var plain = Key().Matches(source).Select(match => match.Groups[1].Value);

        var used = built.Concat(counted).Concat(plain).Where(Texts("Pages.resx").ContainsKey).Distinct().Order();

        Assert.Equal(Texts("Pages.resx").Keys.Order(), used);
        Assert.All(built.Concat(counted), key => Assert.Contains(key, Texts("Pages.resx")));
    }

    private static IEnumerable<string> Words<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => $"{prefix}.{name}");

    private static IEnumerable<string> WithMore(IEnumerable<string> keys, string more) => keys.SelectMany(key => new[] { key, $"{key}.{more}" });

    private static Dictionary<string, string> Texts(string file) => XDocument.Load(Path.Combine(Server, "Resources", file))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex("\"([A-Z][A-Za-z.]*)\"")]
    private static partial Regex Key();

    [GeneratedRegex("Count\\(\"([A-Z][A-Za-z.]*)\"")]
    private static partial Regex CountedKey();

    [GeneratedRegex(@"\{[0-9][^}]*\}")]
    private static partial Regex Placeholder();
}
