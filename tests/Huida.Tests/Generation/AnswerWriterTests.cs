using Huida.Generation;
using Huida.Tokenization;

namespace Huida.Tests.Generation;

public sealed class AnswerWriterTests
{
    [Fact]
    public void Write_FaqEntry_GivesTheAnswerUntouched()
    {
        const string answer = "带身份证到3号窗口。\n工本费20元。 ";

        var draft = AnswerWriter.Write(new Evidence.FaqEntry(answer), Language.Chinese);

        Assert.Equal(answer, draft.Text);
        Assert.Equal(new TextRange(0, answer.Length), draft.Quoted);
    }

    [Theory]
    [InlineData(Language.English, "Rules says: Books are lent for 30 days. [1]")]
    [InlineData(Language.Chinese, "《Rules》：Books are lent for 30 days. [1]")]
    public void Write_Passage_NamesTheDocumentAndCites(Language language, string expected)
    {
        const string text = "Books are lent for 30 days.";

        var draft = AnswerWriter.Write(new Evidence.Passage("Rules", "", text, new TextRange(0, text.Length)), language);

        Assert.Equal(expected, draft.Text);
    }

    [Fact]
    public void Write_WindowInAShortParagraph_QuotesItWithoutTheHeading()
    {
        const string text = "Opening hours\nOpen from 8 to 22. Closed on holidays.";
        int start = text.IndexOf("Open from", StringComparison.Ordinal);

        var draft = AnswerWriter.Write(new Evidence.Passage("Rules", "", text, new TextRange(start, start + 18)), Language.English);

        Assert.Equal("Open from 8 to 22. Closed on holidays.", draft.Quoted.Of(text).ToString());
    }

    [Fact]
    public void Write_WindowInALongText_QuotesItWithAFewSentencesAround()
    {
        string text = string.Concat(Enumerable.Repeat("Something else altogether. ", 40)) + "Open from 8 to 22.";
        var window = new TextRange(text.Length - 18, text.Length);

        var draft = AnswerWriter.Write(new Evidence.Passage("Rules", "", text, window), Language.English);

        Assert.Equal(window.End, draft.Quoted.End);
        Assert.InRange(draft.Quoted.Length, 300, 400);
        Assert.StartsWith("Something", draft.Quoted.Of(text));
    }

    [Fact]
    public void Write_RowOfATable_ReadsItWithItsColumns()
    {
        const string text = "洗衣 | 4元 |";
        const string row = "洗衣 | 4元";

        var draft = AnswerWriter.Write(new Evidence.Passage("收费", "项目 | 价格", row, new TextRange(0, row.Length)), Language.Chinese);

        Assert.Equal("《收费》：项目：洗衣；价格：4元 [1]", draft.Text);
        Assert.Equal(row, draft.Quoted.Of(text).ToString());
    }

    public static TheoryData<Evidence.Table, string, string> Tables => new()
    {
        { new("number of students", ["number of students"], [["1,024"]], 1), "The number of students is 1,024. [1]", "number of students是1,024。 [1]" },
        { new("dean of departments", ["dean"], [[null]], 1), "There is no value for the dean of departments. [1]", "dean of departments没有值。 [1]" },
        { new("courses", ["name", "credits"], [["Optics", null]], 1), "Found one: name: Optics; credits: none. [1]", "查到一条：name：Optics；credits：无。 [1]" },
        { new("courses", ["name"], [["Optics"], ["Logic"]], 2), "Found 2: Optics, Logic. [1]", "查到 2 条：Optics、Logic。 [1]" },
        { new("courses", ["name", "credits"], [["Optics", "3"], ["Logic", "2"]], 2), "Found 2 rows: courses. [1]", "查到 2 条：courses。 [1]" },
        { new("courses", ["name"], [["Optics"], ["Logic"]], 3180), "The first 2 of 3,180 rows: courses. [1]", "共 3,180 条，这里是前 2 条：courses。 [1]" },
        { new("courses", ["name"], [["Optics"], ["Logic"]], null), "The first 2 rows of more: courses. [1]", "不止 2 条，这里是前 2 条：courses。 [1]" },
        { new("courses", ["name"], [], 0), "Nothing in the database matches: courses. [1]", "数据库中没有符合的记录：courses。 [1]" },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public void Write_Table_SaysTheValueTheListOrHowManyRowsThereAre(Evidence.Table table, string english, string chinese)
    {
        Assert.Equal(english, AnswerWriter.Write(table, Language.English).Text);
        Assert.Equal(chinese, AnswerWriter.Write(table, Language.Chinese).Text);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void WriteNoAnswer_EitherLanguage_IsOneSentenceInIt(Language language) =>
        Assert.Equal(language, LanguageDetector.Detect(AnswerWriter.WriteNoAnswer(language)));
}
