using System.Xml.Linq;

namespace Huida.Tests;

/// <summary>The compiler forbids cycles between modules; this forbids edges that docs/architecture.md does not show.</summary>
public sealed class ArchitectureTests
{
    [Fact]
    public void ProjectReferences_AreThoseOfTheTable()
    {
        var table = File.ReadLines(Path.Combine(RepositoryRoot(), "docs", "architecture.md"))
            .Where(line => line.StartsWith("| Huida.", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(cells => cells[1], cells => References(cells[^2]));
        var projects = Directory.EnumerateFiles(Path.Combine(RepositoryRoot(), "src"), "*.csproj", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetFileNameWithoutExtension(file), ReferencesOf);

        Assert.Equal(table.Keys.Order(), projects.Keys.Order());
        Assert.All(table, row => Assert.Equal(row.Value.Order(), projects[row.Key].Order()));
    }

    private static string[] References(string cell) =>
        cell == "-" ? [] : [.. cell.Split(',', StringSplitOptions.TrimEntries).Select(name => $"Huida.{name}")];

    private static string[] ReferencesOf(string project) =>
    [
        .. XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)),
    ];

    private static string RepositoryRoot()
    {
        string directory = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(directory, "Directory.Build.props")))
        {
            directory = Path.GetDirectoryName(directory)!;
        }

        return directory;
    }
}
