using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Drafts;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Microsoft.AspNetCore.Mvc;

namespace Endeavour.Strategy.Leads.Pages;

/// <summary>Who leads each part of a version today, whatever the status of the version.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class IndexModel(KeepVersion keep, ReadLeads read) : EditPage<IndexModel.Nothing>(keep)
{
    OpenTree? _open;
    int _named, _vacant, _unsettled;

    /// <summary>Of a large strategy the first two levels are listed, and those below the part that is asked for.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Open { get; set; }

    public LeadStandings Standings { get; private set; } = null!;

    public IReadOnlyList<(Element Element, IReadOnlyList<StandingLead> Leads)> Parts { get; private set; } = [];

    public string Sentence => _named == 0 ? "No part of it names a lead yet." : $"{Wordings.Of(_named)} named: {_vacant} vacant, {_unsettled} not settled, {_named - _vacant - _unsettled} accepted.";

    /// <summary>What is below it and not listed.</summary>
    public int Hidden(Element element) => IsListed(element.Children.FirstOrDefault()) ? 0 : element.Children.Count;

    bool IsListed(Element? element) => element is null || element.Depth < 2 || _open!.Has(element.Parent!);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        (Standings, _open) = (await read.Standings(cancellation), new(Version, Open));
        foreach (var element in Version.Elements)
        {
            // What all have accepted, and nothing was said of since, is only counted.
            if (Standings.AreUnsettled(Version, element)) Count(Standings.Of(Version, element));
            else _named += element.Leads.Count;
        }
        Parts = [.. Version.Elements.Where(IsListed).Select(element => (element, Standings.Of(Version, element)))];
        return true;
    }

    void Count(IReadOnlyList<StandingLead> leads) =>
        (_named, _vacant, _unsettled) = (_named + leads.Count, _vacant + leads.Count(each => each.IsVacant), _unsettled + leads.Count(each => each.IsOpen));

    /// <summary>The page asks nothing.</summary>
    public sealed class Nothing;
}
