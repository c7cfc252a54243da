using System.IO.Compression;
using System.Text;
using Huida.Knowledge.Ingesting;

namespace Huida.Tests.Knowledge.Ingesting;

public sealed class ZipContentsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huida-zip-").FullName;

    static ZipContentsTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private string Zip => Path.Combine(_folder, "all.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task FromPaths_OfAZip_ListsItsFilesBelowItsName()
    {
        Pack(Encoding.UTF8, "b.md", "folder/", "folder/a.md", ".hidden/x.md", "__MACOSX/folder/a.md", "folder/~$a.docx");

        var files = SourceFiles.FromPaths([Zip]);

        Assert.Equal(["all.zip/b.md", "all.zip/folder/a.md"], files.Select(file => file.Source));
        Assert.All(files, file => Assert.False(file.IsNamed));
        Assert.Equal("text of folder/a.md", await ReadAsync(files[1]));
        Assert.Equal("text of folder/a.md", await ReadAsync(files[1]));
    }

    [Theory]
    [InlineData("UTF-8")]
    [InlineData("GB18030")]
    public void FromPaths_OfAZipWithChineseNames_ReadsThemInAnyEncoding(string encoding)
    {
        Pack(Encoding.GetEncoding(encoding), "制度/请假规定.md");

        Assert.Equal("all.zip/制度/请假规定.md", Assert.Single(SourceFiles.FromPaths([_folder])).Source);
    }

    [Fact]
    public void FromPaths_OfAZipThatClimbsOut_LeavesThoseEntriesOut()
    {
        Pack(Encoding.UTF8, "../../etc/passwd.txt", "/root.txt", "a/./b.txt", "good.txt");

        Assert.Equal("all.zip/good.txt", Assert.Single(SourceFiles.FromPaths([Zip])).Source);
    }

    [Fact]
    public async Task FromPaths_OfADamagedZip_IsAFileThatCannotBeOpened()
    {
        await File.WriteAllTextAsync(Zip, "not a ZIP", TestContext.Current.CancellationToken);

        var file = Assert.Single(SourceFiles.FromPaths([_folder]));

        Assert.Equal("all.zip", file.Source);
        Assert.True(file.IsNamed);
        await Assert.ThrowsAsync<IOException>(() => file.OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Open_DamagedEntry_FailsAlone()
    {
        Pack(Encoding.UTF8, "a.md", "b.md");
        byte[] bytes = await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken);
        bytes.AsSpan(35, 12).Fill(0xFF); // in the packed bytes of the first entry: its header is 30 and its name 4 bytes long
        await File.WriteAllBytesAsync(Zip, bytes, TestContext.Current.CancellationToken);

        var files = SourceFiles.FromPaths([Zip]);

        await Assert.ThrowsAsync<IOException>(() => files[0].OpenAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text of b.md", await ReadAsync(files[1]));
    }

    private static async Task<string> ReadAsync(SourceFile file)
    {
        using var text = new StreamReader(await file.OpenAsync(TestContext.Current.CancellationToken));

        return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private void Pack(Encoding names, params string[] entries)
    {
        using var zip = new ZipArchive(File.Create(Zip), ZipArchiveMode.Create, leaveOpen: false, names);
        foreach (string name in entries)
        {
            using var entry = new StreamWriter(zip.CreateEntry(name).Open());
            entry.Write(name.EndsWith('/') ? "" : $"text of {name}");
        }
    }
}
