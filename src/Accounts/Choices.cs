using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Database;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts;

/// <summary>What a form lets someone choose from.</summary>
static class Choices
{
    public static readonly SelectListItem None = new("", "");

    public static async Task<List<SelectListItem>> Organisations(AppDb db, DateOnly today, CancellationToken cancellation) =>
        [None, .. (await db.Organisations.AsNoTracking().OrderBy(each => each.Name).ToListAsync(cancellation)).Where(each => each.ExistsOn(today)).Select(each => new SelectListItem(each.Name, $"{each.Id}"))];

    public static async Task<List<SelectListItem>> Posts(AppDb db, DateOnly today, CancellationToken cancellation) =>
        [None, .. (await db.Posts.AsNoTracking().Include(each => each.Organisation).OrderBy(each => each.Organisation!.Name).ThenBy(each => each.Title).ToListAsync(cancellation))
            .Where(each => each.Until is null || each.Until >= today).Select(each => new SelectListItem($"{each.Title}, {each.Organisation!.Name}", $"{each.Id}"))];

    public static async Task<List<SelectListItem>> People(AppDb db, CancellationToken cancellation) =>
        [None, .. (await db.People.AsNoTracking().OrderBy(each => each.Name).Select(each => new { each.Id, each.Name }).ToListAsync(cancellation)).Select(each => new SelectListItem(each.Name, $"{each.Id}"))];

    public static IEnumerable<SelectListItem> Kinds => Enum.GetValues<OrganisationKind>().Select(kind => new SelectListItem(kind.Words(), $"{kind}"));
}
