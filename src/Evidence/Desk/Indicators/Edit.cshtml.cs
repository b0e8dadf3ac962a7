using Endeavour.Accounts;
using Endeavour.Accounts.Obligations.Forms;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Endeavour.Platform.Submissions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Evidence.Desk.Indicators;

/// <summary>How one indicator stands, and how it is looked after: by the analyst, or by whoever holds the post that owns it.</summary>
[AllowBelonging]
public sealed class EditModel(AppDb db, Acting acting, ReadIndicators read, CurrentPerson me) : FormPage<CareInput>
{
    [BindProperty(SupportsGet = true)]
    public int Indicator { get; set; }

    public IndicatorLine Line { get; private set; } = null!;
    public IReadOnlyList<SelectListItem> Posts { get; private set; } = [];

    IndicatorCare? _care;

    public bool MayChange => me.Is(Role.Analyst, Role.Administrator) || Owns;
    bool MayRead => MayChange || me.Is(Role.StrategyOfficer);
    bool Owns => Line.Care?.OwnerPostId is { } owner && me.Posts.Contains(owner);

    public override async Task<bool> ReadAsync(CancellationToken cancellation)
    {
        if (await read.Find(db, Indicator, me.Is(Role.Analyst, Role.Administrator), cancellation) is not { } line) return false;
        Line = line;
        _care = await db.IndicatorCares.SingleOrDefaultAsync(care => care.Id == Indicator, cancellation);
        var today = London.DayOf(acting.Now);
        var posts = await db.Posts.AsNoTracking().Include(post => post.Organisation).ToListAsync(cancellation);
        Posts = [new("Nobody", ""), .. posts.Where(post => post.ExistsOn(today)).Select(post => new SelectListItem($"{post.Title}, {post.Organisation?.Name}", $"{post.Id}")).OrderBy(item => item.Text, StringComparer.Ordinal)];
        return true;
    }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        var page = await base.OnGetAsync(cancellation);
        return Line is not null && !MayRead ? StatusCode(StatusCodes.Status403Forbidden) : page;
    }

    protected override (object Input, int Revision)? Saved()
    {
        var saved = CareInput.Of(_care);
        saved.Why = Input.Why;
        return (saved, _care?.Revision ?? 0);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!await ReadAsync(cancellation)) return NotFound();
        if (!MayChange) return StatusCode(StatusCodes.Status403Forbidden);
        if (!this.IsRight(Input.Problems(Posts.Where(post => post.Value.Length > 0).Select(post => Guid.Parse(post.Value)).ToHashSet()))) return Page();
        if (_care is null) db.Add(_care = new() { Id = Indicator });
        _care.Expect(Revision);
        _care.Change(Input.EveryMonths, Input.InMonth, Input.OwnerPost, Input.Note, London.DayOf(acting.Now));
        await db.SaveAsync(acting.Because("IndicatorCareChanged", Input.Why.Trim()), cancellation);
        return LocalRedirect($"/{RouteData.Values["partnership"]}/desk/indicators/{Indicator}");
    }
}
