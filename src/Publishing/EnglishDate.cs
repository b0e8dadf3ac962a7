using System.Globalization;

namespace Endeavour.Publishing;

/// <summary>A day as people here write it.</summary>
static class EnglishDate
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>"22 November 2026", the day it was in England.</summary>
    public static string Of(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, London).ToString("d MMMM yyyy", English);
}
