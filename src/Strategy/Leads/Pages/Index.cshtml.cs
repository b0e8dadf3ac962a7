using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>Who leads each part of a version today, whatever the status of the version.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(KeepVersion keep, ReadLeads read) : EditPage<IndexModel.Nothing>(keep)
{
    public LeadStandings Standings { get; private set; } = null!;

    public IReadOnlyList<(Element Element, IReadOnlyList<StandingLead> Leads)> Parts { get; private set; } = [];

    public string Sentence
    {
        get
        {
            var all = Parts.SelectMany(each => each.Leads).ToList();
            var (vacant, open) = (all.Count(each => each.IsVacant), all.Count(each => each.IsOpen));
            return all.Count == 0 ? "No part of it names a lead yet." : $"{Wordings.Of(all.Count)} named: {vacant} vacant, {open} not settled, {all.Count - vacant - open} accepted.";
        }
    }

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        Standings = await read.Standings(cancellation);
        Parts = [.. Version.Elements.Select(element => (element, Standings.Of(Version, element)))];
        return true;
    }

    /// <summary>The page asks nothing.</summary>
    public sealed class Nothing;
}
