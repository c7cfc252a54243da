using Huida.Storage;
using Microsoft.Extensions.Options;

namespace Huida.TextToSql.Connections;

/// <summary>Finds the file of a registered database, and lets none pass that may not be opened. A relative path is one in the data folder.</summary>
internal sealed class DatabaseFiles(DataFolder data, IOptions<DatabasesOptions> options)
{
    /// <returns>The file's real path, or why there is none.</returns>
    public (string File, DatabaseState.Broken? Failure) Find(ConnectedDatabase database)
    {
        string? connection = database.Source.Connection;
        if (database.Source.IsVariable)
        {
            connection = Environment.GetEnvironmentVariable(connection);
            if (string.IsNullOrWhiteSpace(connection))
            {
                return ("", new DatabaseState.Broken(DatabaseFailure.VariableMissing, database.Source.Connection));
            }
        }

        if (DatabaseSource.FileOf(connection) is not { } file)
        {
            return ("", new DatabaseState.Broken(DatabaseFailure.NoFile, database.Name));
        }

        string path = Path.GetFullPath(file, data.Path);
        string real = RealPath(path);
        DatabaseFailure? reason = IsStore(real) || !(database.IsOwnersChoice || IsBelowFolders(real)) ? DatabaseFailure.OutsideFolders
            : File.Exists(real) ? null
            : DatabaseFailure.FileMissing;

        return (real, reason is { } why ? new DatabaseState.Broken(why, path) : null);
    }

    /// <summary>Removes a file that Huida itself put into the data folder; any other one stays.</summary>
    public void DeleteOwn(string connection)
    {
        string own = Path.Combine(data.Path, DatabasesOptions.OwnFolder) + Path.DirectorySeparatorChar;
        if (DatabaseSource.FileOf(connection) is { } file && Path.GetFullPath(file, data.Path) is var path && path.StartsWith(own, StringComparison.Ordinal))
        {
            File.Delete(path);
        }
    }

    /// <summary>Huida's own store and its copies: who asks must not read keys and conversations.</summary>
    private bool IsStore(string path) =>
        Path.GetDirectoryName(path) == RealPath(data.Path) && Path.GetFileName(path).StartsWith(DataFolder.StoreFile, StringComparison.OrdinalIgnoreCase);

    private bool IsBelowFolders(string path) => options.Value.Folders.Append(data.Path)
        .Where(Directory.Exists)
        .Select(folder => Path.TrimEndingDirectorySeparator(RealPath(Path.GetFullPath(folder))) + Path.DirectorySeparatorChar)
        .Any(folder => path.StartsWith(folder, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));

    /// <summary>Every link on the way followed: a link within an allowed folder does not lead out of it.</summary>
    private static string RealPath(string path)
    {
        string root = Path.GetPathRoot(path)!;
        string real = root;
        foreach (string part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            FileSystemInfo? entry = Directory.Exists(real) ? new DirectoryInfo(real) : File.Exists(real) ? new FileInfo(real) : null;
            real = entry?.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
