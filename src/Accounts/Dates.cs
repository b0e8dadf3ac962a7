using System.Globalization;

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
}
