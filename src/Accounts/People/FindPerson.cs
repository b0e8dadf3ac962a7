using System.Security.Claims;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Endeavour.Platform.Rights;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Endeavour.Accounts.People;

/// <summary>
/// Between signing in and the judgement of who may see a page: which person is this account here, and what do they hold today? What ended yesterday
/// opens nothing today. A visitor costs nothing; an account costs one question to the directory and one to the record.
/// </summary>
sealed class FindPerson(RequestDelegate next)
{
    /// <summary>The claim of those who look after the server.</summary>
    public const string ServerAdministrator = "server-administrator";

    public async Task InvokeAsync(HttpContext context, CurrentPerson person, CurrentPartnership current, Acting acting)
    {
        // A page that says what went wrong comes through here a second time.
        if (person.Account is null && Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var account))
        {
            (person.Account, person.IsServerAdministrator) = (account, context.User.HasClaim(ServerAdministrator, "true"));
            acting.Who = new(person.IsServerAdministrator ? "Server administrator" : "Someone with an account", null, account);
            if (current.OrNone is { } partnership && await Belongs(context.RequestServices, account, partnership, acting, context.RequestAborted) is { } found)
                await Fill(context.RequestServices, person, found, acting, context.RequestAborted);
        }
        await next(context);
    }

    static Task<Guid?> Belongs(IServiceProvider services, Guid account, Partnership partnership, Acting acting, CancellationToken cancellation)
    {
        var today = London.DayOf(acting.Now);
        return services.GetRequiredService<DirectoryDb>().Belongings
            .Where(each => each.AccountId == account && each.PartnershipId == partnership.Id && each.From <= today && (each.Until == null || each.Until >= today))
            .Select(each => (Guid?)each.PersonId).FirstOrDefaultAsync(cancellation);
    }

    static async Task Fill(IServiceProvider services, CurrentPerson person, Guid found, Acting acting, CancellationToken cancellation)
    {
        var today = London.DayOf(acting.Now);
        var held = await services.GetRequiredService<AppDb>().Memberships.AsNoTracking().Include(each => each.Person).Include(each => each.Post).Include(each => each.Organisation)
            .Where(each => each.PersonId == found && each.From <= today && (each.Until == null || each.Until >= today)).OrderBy(each => each.From).ThenBy(each => each.Id).ToListAsync(cancellation);
        if (held.Count == 0) return;
        var posts = held.Where(each => !each.IsSubstitute && each.Post is { } post && post.ExistsOn(today)).Select(each => each.Post!).ToList();
        person.Person = found;
        person.Name = held[0].Person!.FullName;
        person.Posts = [.. posts.Select(post => post.Id)];
        person.Roles = posts.SelectMany(post => post.Roles).Concat(held.Any(each => each.IsSubstitute) ? [Role.Substitute] : []).ToHashSet();
        person.Post = posts.Count > 0 ? string.Join(", ", posts.Select(post => post.Title).Distinct()) : held[0].IsSubstitute ? $"Substitute, {held[0].Organisation!.Name}" : $"Member of {held[0].Organisation!.Name}";
        acting.Who = new(person.Post, found, person.Account);
    }
}
