using System.Text.RegularExpressions;
using System.Xml.Linq;
using Huida.Answering;
using Huida.Knowledge.Content;
using Huida.Knowledge.Extraction;
using Huida.Server.Api;
using Huida.Server.Operations;
using Huida.Server.Words;
using Huida.Tests.Server.Pages.Browsing;
using Huida.TextToSql.Connections;
using Huida.TextToSql.Notes;
using Huida.Tokenization;

namespace Huida.Tests.Server;

public sealed partial class ResourceTests
{
    private static readonly string Sources = Path.Combine(Repository.Root, "src");

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Sources, "*.resx", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".zh.resx", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Sources, file)),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void Texts_InBothLanguages_HaveTheSameKeysAndPlaceholders(string file)
    {
        var english = Read(file);
        var chinese = Read(Path.ChangeExtension(file, ".zh.resx"));

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(chinese[text.Key])));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void Messages_AnyValueThatIsShown_HasWords(Language language)
    {
        var messages = Messages.In(language);

        Assert.All(Enum.GetValues<ProblemCode>(), code => Assert.NotEqual("", messages.Problem(code, 1, 2, 3, 4).Remedy));
        Assert.All(Enum.GetValues<ReadFailure>(), reason => Assert.NotEqual("", messages.Word(reason) + messages.Remedy(reason)));
        Assert.All(Enum.GetValues<FaqFailure>(), reason => Assert.NotEqual("", messages.Word(reason) + messages.Remedy(reason)));
        Assert.All(Enum.GetValues<DatabaseFailure>(), reason => Assert.NotEqual("", messages.Word(reason) + messages.Remedy(reason)));
        Assert.All(Enum.GetValues<NotesFaultKind>(), kind => Assert.NotEqual("", messages.Word(kind)));
        Assert.All(Enum.GetValues<DatabaseStateJson>(), state => Assert.NotEqual("", messages.Word(state)));
        Assert.All(Enum.GetValues<Finding>(), finding => Assert.NotEqual("", messages.Word(finding)));
        Assert.All(Enum.GetValues<Stage>(), stage => Assert.NotEqual("", messages.Word(stage)));
        Assert.All(Enum.GetValues<TokenizerFailure>(), failure => Assert.NotEqual("", messages.Word(failure) + messages.Remedy(failure)));
        Assert.All(Enum.GetValues<TokenizeStageJson>(), stage => Assert.NotEqual("", messages.Word(stage)));
        Assert.All(Enum.GetValues<Route>(), route => Assert.NotEqual("", messages.Word(route)));
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Path.Combine(Sources, file))
        .Descendants("data")
        .ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static IEnumerable<string> Placeholders(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"\{[0-9]")]
    private static partial Regex Placeholder();
}
