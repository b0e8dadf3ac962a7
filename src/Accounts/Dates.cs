using System.Globalization;
using Endeavour.Platform.Calendar;

namespace Endeavour.Accounts;

/// <summary>Days as people here write them.</summary>
public static class Dates
{
    static readonly CultureInfo GreatBritain = CultureInfo.GetCultureInfo("en-GB");

    extension(DateOnly date)
    {
        /// <summary>"5 October 2021".</summary>
        public string English => date.ToString("d MMMM yyyy", GreatBritain);
    }

    /// <summary>"5 October 2021, 2:05pm", as the clock on the wall showed.</summary>
    public static string EnglishTime(this DateTimeOffset instant) =>
        London.Local(instant).ToString("d MMMM yyyy, h:mmtt", GreatBritain).Replace("AM", "am", StringComparison.Ordinal).Replace("PM", "pm", StringComparison.Ordinal);
}
