namespace Huida.Knowledge.Ingesting;

/// <summary>Finds the files below the paths that someone named.</summary>
public static class SourceFiles
{
    /// <summary>
    /// Folders are walked recursively, each in the order of its names; what is hidden and links to folders (which may lead in a circle)
    /// are passed over. A ZIP is a folder. A path that does not exist or a folder that may not be read comes back as a file that cannot be opened.
    /// </summary>
    public static IReadOnlyList<SourceFile> FromPaths(IReadOnlyList<string> paths)
    {
        Dictionary<string, string> pathOfSource = [];
        List<SourceFile> files = [];
        foreach (string path in paths.Select(Path.GetFullPath).Distinct())
        {
            foreach (var (found, source, isNamed) in Find(path))
            {
                string unique = Distinguish(source, found, pathOfSource);
                if (unique.Length > 0)
                {
                    files.AddRange(ZipContents.IsZip(found) && File.Exists(found) ? ZipContents.List(found, unique) : [Describe(found, unique, isNamed)]);
                }
            }
        }

        return files;
    }

    private static IEnumerable<(string Path, string Source, bool IsNamed)> Find(string path)
    {
        if (!Directory.Exists(path))
        {
            return [(path, Path.GetFileName(path), true)];
        }

        return Walk(path).Select(found => (found.Path, Relative(path, found.Path), found.IsClosed));
    }

    private static IEnumerable<(string Path, bool IsClosed)> Walk(string folder)
    {
        FileSystemInfo[]? entries = TryList(folder);
        if (entries is null)
        {
            return [(folder, true)];
        }

        return entries.Where(entry => !IsHidden(entry)).SelectMany(entry => entry switch
        {
            DirectoryInfo { LinkTarget: null } => Walk(entry.FullName),
            FileInfo => [(entry.FullName, false)],
            _ => [],
        });
    }

    private static FileSystemInfo[]? TryList(string folder)
    {
        try
        {
            FileSystemInfo[] entries = new DirectoryInfo(folder).GetFileSystemInfos();
            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));

            return entries;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    // "~$" starts the lock files that office programs leave beside an open document.
    private static bool IsHidden(FileSystemInfo entry) =>
        entry.Name.StartsWith('.') || entry.Name.StartsWith("~$", StringComparison.Ordinal) || entry.Attributes.HasFlag(FileAttributes.Hidden);

    private static string Relative(string root, string path) => root == path
        ? Path.GetFileName(path)
        : Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Two roots may hold the same relative path: the later one gets its folders' names in front. Empty for the same file once more.</summary>
    private static string Distinguish(string source, string path, Dictionary<string, string> pathOfSource)
    {
        string whole = path.Replace(Path.DirectorySeparatorChar, '/');
        while (!pathOfSource.TryAdd(source, path))
        {
            int cut = whole.Length - source.Length - 1;
            if (pathOfSource[source] == path || cut <= 0)
            {
                return "";
            }

            source = whole[(whole.LastIndexOf('/', cut - 1) + 1)..];
        }

        return source;
    }

    private static SourceFile Describe(string path, string source, bool isNamed) => new(
        source,
        LengthOf(path),
        _ => Task.FromResult<Stream>(new FileStream(
            path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 81_920, FileOptions.SequentialScan)))
    {
        IsNamed = isNamed,
    };

    // A link's own length is that of the path it holds.
    private static long LengthOf(string path) => File.Exists(path)
        ? (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo ?? new FileInfo(path)).Length
        : 0;
}
