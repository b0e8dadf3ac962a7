using Endeavour.Accounts.Obligations.Standings;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Accounts.Obligations.Duties;

/// <summary>The calendar of duties, for everyone: what the law asks, when it is next due, and which post owes it.</summary>
[AllowAnonymous]
public sealed class IndexModel(ReadDuties read, CurrentPerson me, Acting acting) : PageModel
{
    public IReadOnlyList<DutyLine> Lines { get; private set; } = [];
    public bool Belongs => me.Belongs;
    public bool CanMake => me.Is(Makers.Roles);
    public bool LacksUsual => UsualDuties.All.Any(usual => Lines.All(line => line.Duty.Slug != usual.Slug));

    public string Sentence
    {
        get
        {
            if (Lines.Count == 0) return "What law and policy ask of the partnership again and again is kept here.";
            var today = London.DayOf(acting.Now);
            var (late, nobody) = (Lines.Count(line => line.SortDay < today), Lines.Count(line => line.Open?.Obligation.OwnerPostId is null || line.Open.Standing.State == ObligationState.Vacant));
            var next = Lines.FirstOrDefault(line => line.SortDay != DateOnly.MaxValue && line.SortDay >= today);
            string[] parts =
            [
                next is null ? $"{Lines.Count} {(Lines.Count == 1 ? "duty" : "duties")} are kept here" : $"The next duty is the {Small(next.Duty.Title)}, due on {next.Next}",
                .. late > 0 ? [$"{late} {(late == 1 ? "is" : "are")} overdue"] : Array.Empty<string>(),
                .. nobody > 0 ? [$"{nobody} {(nobody == 1 ? "has" : "have")} nobody who accepted {(nobody == 1 ? "it" : "them")}"] : Array.Empty<string>(),
            ];
            return string.Join("; ", parts) + ".";
        }
    }

    public async Task OnGetAsync(CancellationToken cancellation) => Lines = await read.All(cancellation);

    public static IEnumerable<(string Name, string Value, string? Link)> Facts(DutyLine line)
    {
        yield return ("What it asks", line.Duty.Asks, null);
        yield return (line.Duty.IsStatutory ? "The law" : "Where it comes from", line.Duty.LegalSource, line.Duty.LegalUrl);
        yield return ("How often", line.Duty.HowOften + (line.Duty.CountsFromDone ? ", counted from the day when the last one was done" : ""), null);
        yield return ("Next due", $"{line.Next}", null);
        yield return ("Who owes it", line.Open is null ? "Nobody yet" : line.Open.Obligation.OwnerPost?.Title ?? $"Nobody has accepted it; {line.Open.Obligation.AskedPost?.Title ?? "no post"} is asked", null);
        if (line.Last?.Closing is { } closing) yield return ("Last time", $"{(closing.WasKept ? "Done" : "Released")} on {London.DayOf(closing.At).English}", null);
    }

    static string Small(string title) => title.Length > 1 && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;
}
