using System.Globalization;
using System.Runtime.InteropServices;

namespace Huida.Processes;

/// <summary>Where it was measured, and how busy that was before anything started.</summary>
internal static class Machine
{
    private const string LoadFile = "/proc/loadavg";

    /// <summary>Processes that wanted a core, averaged over the last minute; null where the system does not say.</summary>
    public static double? Load => File.Exists(LoadFile)
        ? double.Parse(File.ReadAllText(LoadFile).Split(' ')[0], CultureInfo.InvariantCulture)
        : null;

    public static string Describe(double? load) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, load {load:0.0} at the start");
}
