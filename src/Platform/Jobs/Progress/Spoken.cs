using System.Globalization;
using Endeavour.Platform.Calendar;

namespace Endeavour.Platform.Jobs.Progress;

/// <summary>Instants as people in England say them.</summary>
static class Spoken
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    public static string Say(this DateTimeOffset instant) =>
        London.Local(instant) is var local ? local.ToString("d MMMM yyyy 'at' h:mm", English) + local.ToString("tt", CultureInfo.InvariantCulture).ToLowerInvariant() : "";
}
