using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Endeavour.Accounts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Problems;
using Endeavour.Platform.Rights;
using Endeavour.Strategy.Editing.Keeping;
using Endeavour.Strategy.Leads;
using Endeavour.Strategy.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Strategy.Agreeing;

/// <summary>Records that a body agreed a version; or says everything that stands in the way. What was agreed before it is then replaced.</summary>
[Allow(Role.StrategyOfficer, Role.Clerk, Role.Administrator)]
public sealed class AgreeModel(KeepVersion keep, ReadLeads leads, ReadStrategies read) : EditPage<AgreeModel.Fields>(keep)
{
    public IReadOnlyList<Obstacle> Obstacles { get; private set; } = [];

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (!await base.ReadAsync(cancellation)) return false;
        // What is only looked at was worked out before; what is to be agreed is judged as it is in this transaction.
        var words = HttpMethods.IsPost(Request.Method) ? Agreeing.Obstacles.OfWords(Version) : await read.Worked(Version, nameof(WordObstacles), () => Agreeing.Obstacles.OfWords(Version));
        Obstacles = Agreeing.Obstacles.To(Version, words, await leads.Standings(cancellation));
        if (Input.By.Length == 0) Input.By = Keep.Partnership.Name;
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!Version.CanBeEdited) throw new Refusal("You cannot agree this version: it was agreed, or replaced, before.");
        foreach (var obstacle in Obstacles) ModelState.AddModelError("", obstacle.Says);
        if (Input.On > London.DayOf(Keep.Now)) ModelState.AddModelError("Input.On", "Enter a day that has come");
        if (!ModelState.IsValid) return Page();
        var (id, agreed) = (Version.Id, new Agreement(Input.On!.Value, Input.By.Trim()));
        await Replace(id, cancellation);
        var version = (await Keep.Read(StrategySlug, VersionId, toChange: true, cancellation))!;
        (version.Status, version.Agreed, version.IsPrivate) = (VersionStatus.Agreed, agreed, false);
        await Save(version, "StrategyAgreed", cancellation);
        return To($"strategy/{VersionId}");
    }

    /// <summary>Every other version that was agreed or out for views is replaced by this one.</summary>
    async Task Replace(Guid agreed, CancellationToken cancellation)
    {
        var others = await Keep.Db.Strategies.AsNoTracking().Where(each => each.Slug == StrategySlug && each.Id != agreed && (each.Status == VersionStatus.Agreed || each.Status == VersionStatus.Consultation && each.Dated <= Version.Dated))
            .Select(each => each.Version).ToListAsync(cancellation);
        Keep.Db.ChangeTracker.Clear();
        foreach (var other in others)
        {
            var version = (await Keep.Read(StrategySlug, other, toChange: true, cancellation))!;
            version.Status = VersionStatus.Superseded;
            await Save(version, "StrategyReplaced", cancellation);
        }
    }

    async Task Save(StrategyVersion version, string what, CancellationToken cancellation)
    {
        if (await Keep.Keep(version, what, Input.Why, null, cancellation) is [var problem, ..]) throw new Refusal($"Version {version.Version} cannot be saved: {problem.Message.Replace("`", "", StringComparison.Ordinal)}");
    }

    /// <summary>What the form asks.</summary>
    public sealed class Fields : Reason
    {
        [DisplayName("Agreed by"), Required(ErrorMessage = "Enter the body that agreed it"), StringLength(200, ErrorMessage = "The name of the body can have 200 letters at most")]
        public string By { get; set; } = "";

        [DisplayName("Agreed on"), Required(ErrorMessage = "Enter the day on which it was agreed")]
        public DateOnly? On { get; set; }
    }
}
