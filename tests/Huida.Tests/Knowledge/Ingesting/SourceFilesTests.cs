using Huida.Knowledge.Ingesting;


namespace Huida.Tests.Knowledge.Ingesting;

public sealed class SourceFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huida-files-").FullName;

    [Fact]
    public void FromPaths_OfAFolder_WalksItInOrderWithoutWhatIsHidden()
    {
        Write("b.txt", "a/z.md", "a/b/c.md", ".hidden.txt", ".git/x.txt", "~$open.docx");

        var files = SourceFiles.FromPaths([_folder]);

        Assert.Equal(["a/b/c.md", "a/z.md", "b.txt"], files.Select(file => file.Source));
        Assert.All(files, file => Assert.False(file.IsNamed));
        Assert.Equal(3, files[0].Bytes);
    }

    [Fact]
    public async Task FromPaths_OfAFile_NamesItByItsName()
    {
        Write("a/b.txt");

        var file = Assert.Single(SourceFiles.FromPaths([Path.Combine(_folder, "a", "b.txt")]));

        Assert.Equal("b.txt", file.Source);
        Assert.True(file.IsNamed);
        await using var content = await file.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, content.Length);
    }

    [Fact]
    public async Task FromPaths_OfWhatDoesNotExist_IsAFileThatCannotBeOpened()
    {
        var file = Assert.Single(SourceFiles.FromPaths([Path.Combine(_folder, "nowhere.txt")]));

        Assert.Equal("nowhere.txt", file.Source);
        await Assert.ThrowsAsync<FileNotFoundException>(() => file.OpenAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void FromPaths_OfFoldersWithTheSameNames_KeepsThemApartAndTakesEachFileOnce()
    {
        Write("one/readme.md", "two/readme.md");

        var files = SourceFiles.FromPaths(
            [Path.Combine(_folder, "one"), Path.Combine(_folder, "two"), Path.Combine(_folder, "two", "readme.md"), Path.Combine(_folder, "one") + "/"]);

        Assert.Equal(["readme.md", "two/readme.md"], files.Select(file => file.Source));
    }

    [Fact]
    public void FromPaths_OfALinkInACircle_Ends()
    {
        Write("a/b.txt");
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "again"), _folder);

        Assert.Equal(["a/b.txt"], SourceFiles.FromPaths([_folder]).Select(file => file.Source));
    }

    [Fact]
    public void FromPaths_OfALinkToAFile_FollowsIt()
    {
        Write("b.txt");
        File.CreateSymbolicLink(Path.Combine(_folder, "a.txt"), Path.Combine(_folder, "b.txt"));

        var files = SourceFiles.FromPaths([_folder]);

        Assert.Equal(["a.txt", "b.txt"], files.Select(file => file.Source));
        Assert.Equal(3, files[0].Bytes);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(params string[] names)
    {
        foreach (string name in names)
        {
            string path = Path.Combine(_folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, "abc");
        }
    }
}
