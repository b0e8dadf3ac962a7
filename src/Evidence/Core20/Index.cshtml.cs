using Endeavour.Evidence.Core20.Agreements;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Evidence.Core20;

/// <summary>Which small areas count as the most deprived, by each definition in use, and what share of each district that is.</summary>
[AllowAnonymous]
public sealed class IndexModel(AppDb db, ReadCore20 read, CurrentPartnership current, TimeProvider clock) : PageModel
{
    public IReadOnlyList<CoreSection> Sections { get; private set; } = [];
    public bool AnyPlaces => read.AnyPlaces;

    /// <summary>Local definitions that are no longer used, the latest first.</summary>
    public IReadOnlyList<CoreAgreement> Ended { get; private set; } = [];

    public string AreaName(string code) => read.NameOf(code);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var (all, today) = (await db.AllCoreAgreements(cancellation), London.Today(clock));
        Sections = read.Of(current.Value, [.. all.Where(each => each.IsInUseOn(today))]);
        Ended = [.. all.Where(each => each.EndedOn < today)];
    }

    /// <summary>"By the definition National 20% …, 14 small areas here are among the most deprived."</summary>
    public string Sentence
    {
        get
        {
            if (!AnyPlaces) return "Which small areas are the most deprived cannot be shown yet: no places are loaded on this server.";
            var known = Sections.Where(section => section.Figures is not null).ToList();
            if (known.Count == 0) return $"Which small areas are the most deprived is not known. {Sections[0].WhyNone}";
            return string.Join(" ", known.Select(section => FormattableString.Invariant($"{section.Definition.Words} takes in {section.Figures!.SmallAreas.Count} of the {section.Figures.Districts.Sum(share => share.OfSmallAreas)} small areas here.")));
        }
    }
}
