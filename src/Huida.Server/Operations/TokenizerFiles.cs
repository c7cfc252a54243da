using Huida.Tokenization.Files;
using Huida.Tokenization.Pipeline;

namespace Huida.Server.Operations;

/// <summary>Why a tokenizer's file could not be loaded.</summary>
internal enum TokenizerFailure
{
    Broken,
    Missing,
    Unreadable,
    TooLarge,
    TooMany,
    NameTaken,
}

/// <summary>A tokenizer's file as it was found.</summary>
/// <param name="Tokenizer">Null where it could not be loaded.</param>
/// <param name="Failure">Then says why, and <paramref name="Detail"/> more of it where there is more.</param>
internal sealed record FoundTokenizer(string Name, Tokenizer? Tokenizer, TokenizerFailure? Failure = null, string? Detail = null);

/// <summary>
/// Tokenizers that an administrator put into a folder or named in the settings. Each is loaded once, and anew when its file changes;
/// one that cannot be loaded keeps no other from it. Safe to share.
/// </summary>
internal sealed class TokenizerFiles(string folder, TokenizersOptions options)
{
    public const string FolderName = "tokenizers";

    private readonly Lock _loading = new();
    private readonly Dictionary<string, (Stamp Stamp, FoundTokenizer Tokenizer)> _loaded = [];

    /// <summary>All of them by name, loading what has not been. A large one takes about a third of a second.</summary>
    public IReadOnlyList<FoundTokenizer> List()
    {
        lock (_loading)
        {
            var named = Named().OrderBy(named => named.Key, StringComparer.OrdinalIgnoreCase).ToList();
            foreach (string gone in _loaded.Keys.Except(named.Select(named => named.Key)))
            {
                _loaded.Remove(gone);
            }

            return [.. named.Select(named => Get(named.Key, named.Value))];
        }
    }

    /// <returns>Null where nothing has this name.</returns>
    public FoundTokenizer? Find(string name)
    {
        lock (_loading)
        {
            return Named().FirstOrDefault(named => named.Key == name) is { Value: { } path } ? Get(name, path) : null;
        }
    }

    private FoundTokenizer Get(string name, string path)
    {
        var stamp = Stamp.Of(path);
        if (_loaded.TryGetValue(name, out var known) && known.Stamp == stamp && known.Tokenizer.Failure != TokenizerFailure.TooMany)
        {
            return known.Tokenizer;
        }

        _loaded.Remove(name);
        var found = Load(name, path, stamp);
        _loaded[name] = (stamp, found);

        return found;
    }

    private IEnumerable<KeyValuePair<string, string>> Named() =>
    [
        .. options.Files,
        .. Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder)
                .Select(path => KeyValuePair.Create(Path.GetFileName(path), path))
                .Where(named => !named.Key.StartsWith('.') && named.Key != "merges.txt" && !options.Files.ContainsKey(named.Key)) // merges.txt belongs to vocab.json
            : [],
    ];

    private FoundTokenizer Load(string name, string path, Stamp stamp)
    {
        if (OwnTokenizers.Names.Contains(name))
        {
            return new(name, null, TokenizerFailure.NameTaken);
        }

        if (!Path.Exists(path))
        {
            return new(name, null, TokenizerFailure.Missing);
        }

        if (stamp.Bytes > options.MaxFileBytes)
        {
            return new(name, null, TokenizerFailure.TooLarge);
        }

        if (_loaded.Values.Count(entry => entry.Tokenizer.Tokenizer is not null) >= options.MaxCount)
        {
            return new(name, null, TokenizerFailure.TooMany);
        }

        try
        {
            return new(name, TokenizerFile.Load(path));
        }
        catch (InvalidDataException broken)
        {
            return new(name, null, TokenizerFailure.Broken, Without(path, broken.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(name, null, TokenizerFailure.Unreadable);
        }
    }

    /// <summary>Whoever looks at the list is not told where the server keeps its files.</summary>
    private static string Without(string path, string message) =>
        message.Replace($"{TokenizerFile.Find(path) ?? path}: ", "", StringComparison.Ordinal);

    /// <summary>By what a changed file is known.</summary>
    private readonly record struct Stamp(long Bytes, DateTime Written)
    {
        public static Stamp Of(string path)
        {
            var file = new FileInfo(TokenizerFile.Find(path) ?? path);

            return file.Exists ? new(file.Length, file.LastWriteTimeUtc) : default;
        }
    }
}
