using System.Text;
using Huida.Knowledge.Extraction;

namespace Huida.Tests.Knowledge.Extraction;

public sealed class TextDecodingTests
{
    private const string Chinese = "图书馆开放时间：周一至周五8:00—22:00。\n借书证丢失的，先挂失再补办，工本费20元。";
    private const string Western = "Café Zürich: el niño comió jalapeños después de las 8:30.\nGarçon, où est la bibliothèque?";
    private const string Traditional = "圖書館開放時間:星期一至星期五上午八點到下午十點。\n借書證遺失的,先掛失再補辦,工本費二十元,請到服務臺辦理。";

    static TextDecodingTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", Chinese)]
    [InlineData("utf-8", Western)]
    [InlineData("GB18030", Chinese)]
    [InlineData("GB18030", "周一")]
    [InlineData("GB18030", "生僻字𠮷𡘙与龘，人名常见。图书馆开放时间。")]
    [InlineData("utf-16", Chinese)]
    [InlineData("utf-16BE", Chinese)]
    [InlineData("utf-16", Western)]
    [InlineData("utf-16BE", Western)]
    [InlineData("big5", Traditional)]
    [InlineData("windows-1252", Western)]
    public void Decode_WithoutMark_FindsTheEncoding(string encoding, string text) =>
        Assert.Equal(text, Decode(Encoding.GetEncoding(encoding).GetBytes(text)));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("GB18030")]
    public void Decode_WithMark_TakesItsWordAndDropsIt(string encoding)
    {
        var marked = Encoding.GetEncoding(encoding);

        Assert.Equal("钟 a", Decode([.. marked.GetBytes("\uFEFF"), .. marked.GetBytes("钟 a")]));
    }

    [Fact]
    public void Decode_GoldenGb18030Bytes_ReadsThem() =>
        Assert.Equal("慧答", Decode([0xBB, 0xDB, 0xB4, 0xF0]));

    [Fact]
    public void Decode_Utf8CutInsideACharacter_KeepsTheRest()
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Chinese)[..^1];

        Assert.Equal(Chinese[..^1] + "\uFFFD", Decode(bytes));
    }

    [Fact]
    public void Decode_DeclaredCharset_GoesBeforeGuessing()
    {
        byte[] bytes = Encoding.GetEncoding("windows-1251").GetBytes("<meta charset=\"windows-1251\">Да");

        Assert.EndsWith("Да", Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_DeclaredCharsetThatIsWrong_IsNotBelieved()
    {
        byte[] bytes = Encoding.UTF8.GetBytes("<meta charset=gb2312>" + Chinese);

        Assert.EndsWith(Chinese, Decode(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void Decode_BinaryContent_IsNoText()
    {
        byte[] bytes = new byte[4096];
        new Random(7).NextBytes(bytes);

        Assert.Null(Decode(bytes));
    }

    private static string? Decode(byte[] bytes) => TextDecoding.Decode(new MemoryStream(bytes));
}
