using System.Globalization;

namespace JsonContracts;

/// <summary>The name of a member in a violation: whoever sends a name of megabytes does not get it back in every message.</summary>
internal static class ShortName
{
    /// <summary>How many characters of a name are shown; the names of schemas are shorter.</summary>
    private const int Shown = 128;

    /// <summary>The name, or the start of a longer one and how long it is.</summary>
    public static string Of(string name) => name.Length <= Shown
        ? name
        : string.Create(CultureInfo.InvariantCulture, $"{ActualText.Start(name, Shown)}… ({name.Length} characters)");
}
