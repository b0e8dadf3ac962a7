using System.Globalization;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Thread.Linking;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Platform.Thread;

/// <summary>The whole thread of a record on one page: from any end one reaches the other. A visitor sees what is public.</summary>
[AllowAnonymous]
public sealed class ShowModel(GoldenThread thread, IEnumerable<IThreadKind> kinds, CurrentPartnership current, CurrentPerson person) : PageModel
{
    const int Steps = 8;

    public ThreadWalk Walk { get; private set; } = null!;
    public string Kind { get; private set; } = "";
    public string Id { get; private set; } = "";
    public bool CanLink => person.Is(MakeLinkModel.Makers);

    public string Sentence => Walk.Steps.Count switch
    {
        0 => "This record stands alone.",
        1 => "It is tied to one other record.",
        _ => $"It is tied to {Walk.Steps.Count} other records, up to {Walk.Steps.Max(step => step.Distance)} steps away. Each line says how it belongs to the one above it.",
    };

    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken cancellation)
    {
        (Kind, Id) = (kind, id);
        if (kinds.FirstOrDefault(each => string.Equals(each.Kind, kind, StringComparison.OrdinalIgnoreCase)) is not { } known) return NotFound();
        if (await thread.From(new(known.Kind, id), current.Id, all: person.Belongs, Steps, cancellation) is not { } walk) return NotFound();
        Walk = walk;
        return Page();
    }
}

/// <summary>What was reached from one record of a walk.</summary>
public sealed record ThreadBranch(ShowModel Page, ThreadEnd From)
{
    public CultureInfo English { get; } = CultureInfo.GetCultureInfo("en-GB");

    public IEnumerable<ThreadStep> Steps => Page.Walk.After(From);

    public bool HasSteps => Steps.Any();

    public ThreadBranch After(ThreadStep step) => this with { From = step.Record.End };
}
