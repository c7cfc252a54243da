using CsCheck;
using Huida.Tokenization;

namespace Huida.Tests.Tokenization;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("第一句。第二句！第三句？", "第一句。|第二句！|第三句？")]
    [InlineData("真的……好吧；行。", "真的……|好吧；|行。")]
    [InlineData("他说：“你去哪？”然后走了。", "他说：“你去哪？”然后走了。")]
    [InlineData("我说：“好。”", "我说：“好。”")]
    [InlineData("他说：“好。”\n她没说话", "他说：“好。”|她没说话")]
    [InlineData("点击“忘记密码？”按钮。再登录。", "点击“忘记密码？”按钮。|再登录。")]
    [InlineData("（详见附件。）请按时提交。", "（详见附件。）|请按时提交。")]
    [InlineData("工本费2.5元，第3.2条。版本2.0发布", "工本费2.5元，第3.2条。|版本2.0发布")]
    [InlineData("真的吗？！当然。", "真的吗？！|当然。")]
    [InlineData("标题\r\n\r\n  正文。 \t", "标题|正文。")]
    public void Split_Chinese_GivesSentences(string text, string expected) => Assert.Equal(expected, Split(text));

    [Theory]
    [InlineData("It closes. It opens.", "It closes.|It opens.")]
    [InlineData("Dr. Li paid 3.5 yuan, e.g. for No. 5. Then he left.", "Dr. Li paid 3.5 yuan, e.g. for No. 5.|Then he left.")]
    [InlineData("No. You cannot.", "No.|You cannot.")]
    [InlineData("It opens at 9 a.m. on Monday. It closes at 5 p.m. The pool too.", "It opens at 9 a.m. on Monday.|It closes at 5 p.m.|The pool too.")]
    [InlineData("3.2 Title\n3. Do this. Then that.", "3.2 Title|3. Do this.|Then that.")]
    [InlineData("## Article 5. Regular length\nPart IV. Fees\nTake part. It helps.", "## Article 5. Regular length|Part IV. Fees|Take part.|It helps.")]
    [InlineData("See mail.linhu.example for more. Thanks", "See mail.linhu.example for more.|Thanks")]
    [InlineData("\"Is it open?\" she asked. \"Yes.\" He left.", "\"Is it open?\" she asked.|\"Yes.\"|He left.")]
    [InlineData("Wait... what? Fine... Go.", "Wait... what?|Fine...|Go.")]
    [InlineData("J. Smith came (late. very late). He sat.", "J. Smith came (late. very late).|He sat.")]
    [InlineData("Really?! Yes!", "Really?!|Yes!")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    [InlineData("...", "...")]
    public void Split_English_GivesSentences(string text, string expected) => Assert.Equal(expected, Split(text));

    [Fact]
    public void Split_AnyText_CoversAllButWhiteSpaceInOrder() => Gen.OneOf(Gen.Char[' ', '~'], Gen.Char['\u3000', '\u3020'], Gen.Char['\u4E00', '\u4E20'], Gen.Char['\uFF01', '\uFF20'], Gen.Char, Gen.Const('\n'), Gen.Const('.'), Gen.Const('“'), Gen.Const('”'))
        .Array[0, 60]
        .Select(units => new string(units))
        .Sample(text =>
        {
            int end = 0;
            foreach (var sentence in SentenceSplitter.Split(text))
            {
                Assert.True(sentence.Length > 0);
                Assert.True(text.AsSpan(end, sentence.Start - end).IsWhiteSpace());
                Assert.DoesNotContain('\n', sentence.Of(text).ToString());
                end = sentence.End;
            }

            Assert.True(text.AsSpan(end).IsWhiteSpace());
        });

    private static string Split(string text) => string.Join('|', SentenceSplitter.Split(text).Select(sentence => sentence.Of(text).ToString()));
}
