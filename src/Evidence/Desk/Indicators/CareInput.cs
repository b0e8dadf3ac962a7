using System.ComponentModel;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>How an indicator is looked after, as a form asks it.</summary>
public sealed class CareInput
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");
    const string FewYears = "years";

    [DisplayName("How often new figures come")]
    public string Often { get; set; } = "";
    [DisplayName("Years from one to the next")]
    public string Years { get; set; } = "";
    [DisplayName("Month")]
    public string Month { get; set; } = "";
    [DisplayName("Owner")]
    public string Owner { get; set; } = "";
    [DisplayName("Note")]
    public string Note { get; set; } = "";
    [DisplayName("Why")]
    public string Why { get; set; } = "";

    public static IEnumerable<SelectListItem> Choices(UpdateCycle derived) =>
        [new($"As the data show: {derived.Words.ToLowerInvariant()}", ""), new("Monthly", "1"), new("Quarterly", "3"), new("Yearly", "12"), new("Every few years", FewYears)];

    public static IEnumerable<SelectListItem> Months { get; } =
        [new("Not known", ""), .. Enumerable.Range(1, 12).Select(month => new SelectListItem(English.DateTimeFormat.GetMonthName(month), $"{month}"))];

    public static CareInput Of(IndicatorCare? care) => care is null ? new() : new()
    {
        Often = care.EveryMonths switch { null => "", > 12 => FewYears, var months => $"{months}" },
        Years = care.EveryMonths > 12 ? $"{care.EveryMonths / 12}" : "", Month = $"{care.Month}", Owner = $"{care.OwnerPostId}", Note = care.Note,
    };

    public int? EveryMonths => Often == FewYears ? Number(Years) * 12 : Number(Often);
    public int? InMonth => Number(Month);
    public Guid? OwnerPost => Guid.TryParse(Owner, out var post) ? post : null;

    public IEnumerable<(string Field, string Says)> Problems(IReadOnlySet<Guid> posts)
    {
        if (Often is not ("" or "1" or "3" or "12" or FewYears)) yield return (nameof(Often), "Choose how often new figures come.");
        if (Often == FewYears && Number(Years) is not (>= 2 and <= 20)) yield return (nameof(Years), "Enter a whole number of years from 2 to 20.");
        if (Month.Length > 0 && Number(Month) is not (>= 1 and <= 12)) yield return (nameof(Month), "Choose a month of the year.");
        if (Owner.Length > 0 && (OwnerPost is not { } post || !posts.Contains(post))) yield return (nameof(Owner), "Choose a post that is there today.");
        if (Note.Length > 2000) yield return (nameof(Note), "The note can have 2,000 letters at most.");
        if (string.IsNullOrWhiteSpace(Why)) yield return (nameof(Why), "Say why, for the history.");
    }

    static int? Number(string text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 1000 ? number : null;
}
