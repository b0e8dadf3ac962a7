using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Yaml;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Elements;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Measures;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Editing.Drafts;

/// <summary>A new draft that says what a version says. Every part keeps its slug, so that the two can be compared.</summary>
[Allow(Role.StrategyOfficer, Role.Administrator)]
public sealed class CopyModel(KeepVersion keep, ReadLeads leads) : EditPage<CopyModel.Fields>(keep)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!ModelState.IsValid) return Page();
        var id = Input.Version.Trim();
        if (!Slug.IsId(id)) throw new Refusal("Use small letters, digits, hyphens and points, starting with a letter or a digit", "Input.Version");
        if (await Keep.Db.Strategies.AnyAsync(each => each.Slug == StrategySlug && each.Version == id, cancellation)) throw new Refusal("There is a version of that name already.", "Input.Version");
        var copy = new StrategyVersion { Id = Keep.NewKey(), Slug = StrategySlug, Version = id, Title = Version.Title, Dated = Input.Dated!.Value, Hash = "", IsPrivate = true, ImportedAt = Keep.Now };
        copy.Say(Version);
        (copy.Status, copy.Agreed, copy.Dated) = (VersionStatus.Draft, null, Input.Dated.Value);
        Keep.Db.Add(copy);
        Grow(copy, await leads.Standings(cancellation));
        if (await Keep.Keep(copy, "StrategyCopied", Input.Why, null, cancellation) is [var problem, ..]) throw new Refusal(problem.Message.Replace("`", "", StringComparison.Ordinal));
        return To($"edit/{StrategySlug}/{id}");
    }

    /// <summary>Who leads is taken as it stands today, not as it stood when this version was written.</summary>
    void Grow(StrategyVersion copy, LeadStandings standings)
    {
        var keys = new Dictionary<Guid, Guid>();
        foreach (var element in Version.Elements)
        {
            keys[element.Id] = Keep.NewKey();
            var twin = new Element { Id = keys[element.Id], StrategyId = copy.Id, ParentId = element.ParentId is { } parent ? keys[parent] : null, Slug = element.Slug, Title = element.Title, Level = element.Level, Depth = element.Depth, Order = element.Order };
            twin.Say(element);
            twin.Leads.Become(standings.Carried(Version, element));
            Keep.Db.Add(twin);
            foreach (var measure in element.Measures)
            {
                var same = new Measure { Id = Keep.NewKey(), ElementId = twin.Id, Slug = measure.Slug, Title = measure.Title, Order = measure.Order };
                same.Say(measure);
                Keep.Db.Add(same);
            }
        }
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Version"), Required(ErrorMessage = "Enter what the new version is called, such as 2027")]
        public string Version { get; set; } = "";

        [DisplayName("Date of the new version"), Required(ErrorMessage = "Enter the date of the new version")]
        public DateOnly? Dated { get; set; }
    }
}
