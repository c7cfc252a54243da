using System.Globalization;
using DocumentFormat.OpenXml;

namespace Huida.Knowledge.Extraction.Office;

/// <summary>Attributes as they are written: the typed values of the library throw where a program wrote what the schema does not allow.</summary>
internal static class OfficeValue
{
    public static int? Int(this OpenXmlSimpleType? value) =>
        int.TryParse(value?.InnerText, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number) ? number : null;

    public static bool Is(this OpenXmlSimpleType? value, string text) => value?.InnerText == text;

    /// <summary>A switch that is on where nothing is written.</summary>
    public static bool IsOn(this OpenXmlSimpleType? value) => value?.InnerText is not ("0" or "false" or "off");
}
