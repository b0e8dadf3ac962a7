using System.ComponentModel;
using System.Globalization;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>A duty as a form asks it.</summary>
public sealed class DutyInput
{
    [DisplayName("What it is called")]
    public string Title { get; set; } = "";
    [DisplayName("What it asks")]
    public string Asks { get; set; } = "";
    [DisplayName("To whom it is owed")]
    public string ToWhom { get; set; } = "";
    [DisplayName("Where it comes from")]
    public string LegalSource { get; set; } = "";
    [DisplayName("Its address")]
    public string LegalUrl { get; set; } = "";
    [DisplayName("Set by law")]
    public bool IsStatutory { get; set; } = true;
    [DisplayName("Months between")]
    public string EveryMonths { get; set; } = "";
    [DisplayName("Counted from the day when it was done")]
    public bool CountsFromDone { get; set; }
    [DisplayName("It ends")]
    public bool Ends { get; set; }
    [DisplayName("Why")]
    public string Why { get; set; } = "";

    public static DutyInput Of(Duty duty) => new()
    {
        Title = duty.Title, Asks = duty.Asks, ToWhom = duty.ToWhom, LegalSource = duty.LegalSource, LegalUrl = duty.LegalUrl ?? "", IsStatutory = duty.IsStatutory,
        EveryMonths = duty.EveryMonths?.ToString(CultureInfo.InvariantCulture) ?? "", CountsFromDone = duty.CountsFromDone,
    };

    public DutyTerms ToTerms() => new(Title, Asks, ToWhom, LegalSource, LegalUrl, IsStatutory, Months, CountsFromDone);

    int? Months => int.TryParse(EveryMonths.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months is >= 1 and <= 240 ? months : null;

    public IEnumerable<(string Field, string Says)> Problems()
    {
        if (Title.Trim().Length is 0 or > 200) yield return (nameof(Title), "Enter what it is called.");
        if (Asks.Trim().Length is 0 or > 500) yield return (nameof(Asks), "Say what it asks, in one sentence.");
        if (ToWhom.Trim().Length is 0 or > 200) yield return (nameof(ToWhom), "Say to whom it is owed.");
        if (LegalSource.Trim().Length is 0 or > 500) yield return (nameof(LegalSource), "Say where the duty comes from: the section of the law, the policy or the decision.");
        if (!string.IsNullOrWhiteSpace(LegalUrl) && !Closing.IsAddress(LegalUrl.Trim())) yield return (nameof(LegalUrl), "Enter a link that begins with https:// or /.");
        if (!string.IsNullOrWhiteSpace(EveryMonths) && Months is null) yield return (nameof(EveryMonths), "Enter a whole number of months from 1 to 240, or nothing.");
        if (string.IsNullOrWhiteSpace(Why)) yield return (nameof(Why), "Say why, for the history.");
    }
}
