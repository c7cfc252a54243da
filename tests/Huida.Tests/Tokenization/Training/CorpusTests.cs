using Huida.Tokenization.Training;

namespace Huida.Tests.Tokenization.Training;

public sealed class CorpusTests : IDisposable
{
    private readonly TrainingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Open_Folder_TakesItsTextsByName()
    {
        string second = _folder.Write("b.txt", "b"), below = _folder.Write("below/c.txt", "c"), first = _folder.Write("a.txt", "a");
        _folder.Write("d.json", "d");

        Assert.Equal([first, second, below], Corpus.Open(_folder.Path).Files);
    }

    [Fact]
    public void Open_NoSuchPath_NamesIt()
    {
        string path = Path.Combine(_folder.Path, "missing.txt");

        Assert.Contains(path, Assert.Throws<FileNotFoundException>(() => Corpus.Open(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_FolderWithoutText_NamesIt() =>
        Assert.Contains(_folder.Path, Assert.Throws<FileNotFoundException>(() => Corpus.Open(_folder.Path)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("a\nb\nc", true, "a\n|b\n|c")]
    [InlineData("a\nb\n", false, "a|b")]
    [InlineData("\uFEFFa\r\n", true, "a\r\n")]
    [InlineData("a\u2028b", true, "a\u2028b")]
    public void Read_Lines_EndWithALineFeed(string text, bool keepsEnds, string lines) =>
        Assert.Equal(lines.Split('|'), Lines(_folder.Corpus(text), keepsEnds));

    [Theory]
    [InlineData(3_000_000, "中文字")]
    [InlineData(2_500_001, "a")]
    [InlineData(500_000, "𠀀 é\n中")]
    public void Read_TextOfManyBlocks_LosesNothing(int count, string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, count / piece.Length));

        Assert.True(text == string.Concat(Lines(_folder.Corpus(text), keepsEnds: true)));
    }

    [Fact]
    public void Read_BrokenUtf8_NamesFileAndLine()
    {
        string path = _folder.Write("corpus.txt", string.Concat(Enumerable.Repeat("a line\n", 400_000)));
        using (var file = File.OpenWrite(path))
        {
            file.Position = 7 * 300_000;
            file.WriteByte(0xC3);
        }

        var broken = Assert.Throws<InvalidDataException>(() => Lines(Corpus.Open(path), keepsEnds: true));

        Assert.Equal($"{path}: line 300001 is no UTF-8.", broken.Message);
    }

    private static List<string> Lines(Corpus corpus, bool keepsEnds)
    {
        List<string> lines = [];
        foreach (var block in corpus.Read())
        {
            block.ForEachLine(keepsEnds, line => lines.Add(line.ToString()));
        }

        return lines;
    }
}
