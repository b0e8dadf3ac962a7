using System.ComponentModel;
using System.Globalization;
using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Strategy.PlanMaps;

/// <summary>One item of a partner's plan, and the parts of our strategy that are about the same.</summary>
[Allow(Role.StrategyOfficer)]
public sealed class PairModel(AppDb db, Acting acting, ReadPlans read) : FormPage<PairModel.Fields>
{
    public PlanMap Map { get; private set; } = null!;
    public PlanItem Item { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Parts { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await read.Find($"{RouteData.Values["map"]}", cancellation) is not { } map) return false;
        if (map.Items.Find(item => item.Number == int.Parse($"{RouteData.Values["item"]}", CultureInfo.InvariantCulture)) is not { } found) return false;
        var ours = await read.OurStrategy(cancellation);
        (Map, Item) = (map, found);
        Parts = ours is null ? [] : [.. ours.Elements.Where(element => element.Level == map.Level).Select(element => new SelectListItem(element.Number is null ? element.Title : $"{element.Number}. {element.Title}", element.Slug))];
        return true;
    }

    protected override (object Input, int Revision)? Saved() => (new Fields { Elements = [.. Map.Pairs.Where(pair => pair.Item == Item.Number).Select(pair => pair.Element)], Why = Input.Why }, Map.Revision);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        Map.Expect(Revision);
        Map.Pair(Item.Number, [.. Input.Elements.Where(slug => Parts.Any(part => part.Value == slug))], acting.Now);
        await db.SaveAsync(acting.Because("PlanItemPaired", Input.Why), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/plan-maps/{Map.Slug}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Parts of our strategy")]
        public List<string> Elements { get; set; } = [];
    }
}
