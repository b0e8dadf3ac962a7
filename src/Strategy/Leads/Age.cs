using Endeavour.Strategy.Versions;

namespace Endeavour.Strategy.Leads;

/// <summary>How long something has lasted, as people say it.</summary>
public static class Age
{
    const double DaysOfMonth = 30.4375;

    /// <summary>"3 days", "9 weeks", "14 months", "5 years": in the unit that people would count in, never rounded up.</summary>
    public static string Of(int days) => days switch
    {
        < 21 => Wording.Many(days, "day", "days"),
        < 122 => Wording.Many(days / 7, "week", "weeks"),
        < 3 * 365 => Wording.Many((int)(days / DaysOfMonth), "month", "months"),
        _ => Wording.Many((int)(days / (DaysOfMonth * 12)), "year", "years"),
    };
}
