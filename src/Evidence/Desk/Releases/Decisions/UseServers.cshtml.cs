using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Endeavour.Evidence.Desk.Releases.Decisions;

/// <summary>Shows the server's figures again in place of the partnership's own, for the indicators chosen.</summary>
[Allow(Role.Analyst, Role.Administrator)]
public sealed class UseServersModel(AppDb db, Acting acting, NewerOnServer newer, CurrentPartnership current) : FormPage<UseServersModel.Choice>
{
    public IReadOnlyList<HiddenFigures> Hidden { get; private set; } = [];

    public IEnumerable<SelectListItem> Items => Hidden.Select(each => new SelectListItem(each.Words, each.Indicator.ToString(CultureInfo.InvariantCulture)));

    public override Task<bool> ReadAsync(CancellationToken cancellation)
    {
        Hidden = [.. newer.Read().OrderByDescending(each => each.IsNewer).ThenBy(each => each.Ours.Definition.Name, StringComparer.Ordinal)];
        return Task.FromResult(true);
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var page = await base.OnGetAsync(cancellation);
        Input.Indicators = [.. Hidden.Where(each => each.IsNewer).Select(each => each.Indicator.ToString(CultureInfo.InvariantCulture))];
        return page;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        var chosen = Hidden.Select(each => each.Indicator).Where(each => Input.Indicators.Contains(each.ToString(CultureInfo.InvariantCulture))).ToList();
        if (chosen.Count == 0) ModelState.AddModelError("Input.Indicators", "Choose at least one indicator.");
        if (!ModelState.IsValid) return Page();
        var because = acting.Because("ServersFiguresAsked", Input.Why.Trim());
        var job = db.Ask(ServeFigures.Name, $"The server's figures again: {string.Join(", ", chosen)}", new Serving(null, chosen), because);
        await db.SaveAsync(because, cancellation);
        return LocalRedirect($"/{current.Id}/jobs/{job.Id}");
    }

    public sealed class Choice
    {
        [DisplayName("Indicators")]
        public List<string> Indicators { get; set; } = [];
        [DisplayName("Why"), Required(ErrorMessage = "Say why, for whoever wonders later"), StringLength(500, ErrorMessage = "The reason can have 500 letters at most")]
        public string Why { get; set; } = "";
    }
}
