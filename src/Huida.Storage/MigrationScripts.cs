using System.Reflection;

namespace Huida.Storage;

/// <param name="Read">Reads the text; called only when the script is to run.</param>
internal sealed record MigrationScript(string Name, Func<string> Read);

/// <summary>A module's scripts in the order of their numbers. They are journalled as <c>module/0001_name.sql</c>.</summary>
internal sealed record MigrationScripts(string Module, IReadOnlyList<MigrationScript> Scripts)
{
    private const string Folder = "Migrations/";

    public static MigrationScripts Of(Assembly module) => new(
        module.GetName().Name!,
        [
            .. module.GetManifestResourceNames()
                .Where(resource => resource.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(resource => new MigrationScript(resource[Folder.Length..], () => ReadResource(module, resource))),
        ]);

    /// <summary>Those that run on this dialect: <c>0002_name.sqlite.sql</c> runs on SQLite alone, <c>0002_name.sql</c> everywhere.</summary>
    public IEnumerable<MigrationScript> For(string dialect) => Scripts
        .Where(script => script.Name.Split('.') is not [_, var only, _] || only == dialect)
        .Select(script => script with { Name = $"{Module}/{script.Name}" });

    private static string ReadResource(Assembly module, string resource)
    {
        using var reader = new StreamReader(module.GetManifestResourceStream(resource)!);

        return reader.ReadToEnd();
    }
}
