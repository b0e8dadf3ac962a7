using Endeavour.Platform.Partnerships;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Endeavour.Strategy.Leads.Vacancies;

/// <summary>What nobody leads, for how long and since when; and who has not answered yet.</summary>
[AllowAnonymous]
public sealed class ShowModel(ReadLeads read, CurrentPartnership current) : PageModel
{
    public IReadOnlyList<VacancyLine> Vacant { get; private set; } = [];

    public IReadOnlyList<VacancyLine> Unsettled { get; private set; } = [];

    public int Leads { get; private set; }

    public Limits Limits { get; private set; } = Limits.Usual;

    public string Sentence => Leads == 0 ? "The strategy names nobody who leads a part of it."
        : Vacant.Count == 0 ? "No lead is vacant." + (Unsettled.Count == 0 ? " Everyone who is named accepted." : "")
        : $"{Wording.Many(Vacant.Count, "lead is", "leads are")} vacant, of {Leads}" + (Vacant.Count(each => each.Lead.IsPastLimit) is > 0 and var past ? $"; {past} for longer than {Limits.VacantDays} days." : ".");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var leads = await read.Current(cancellation);
        (Leads, Vacant, Unsettled) = (leads.Count, VacancyLine.Vacant(current.Id, leads), VacancyLine.Unsettled(current.Id, leads));
        if (leads.Count > 0) Limits = leads[0].Lead.Limits;
    }
}
