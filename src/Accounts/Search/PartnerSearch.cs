using Endeavour.Accounts.Obligations.Duties;
using Endeavour.Accounts.Organisations;
using Endeavour.Platform.Database;
using Endeavour.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Endeavour.Accounts.Search;

/// <summary>What the public pages about the partnership name: its partners, its bodies, and the duties that it has.</summary>
sealed class PartnerSearch : ISearched
{
    public string Kind => "partners";

    public string Called => "Partners and duties";

    public int Order => 6;

    public IEnumerable<string> Touched(EntityEntry change) => change.Entity switch
    {
        Organisation organisation => [Root(organisation)],
        Duty duty => [Root(duty)],
        _ => [],
    };

    public async Task<IReadOnlyList<SearchText>> Read(AppDb db, string partnership, Roots roots, CancellationToken cancel)
    {
        var organisations = (await db.Organisations.AsNoTracking().ToListAsync(cancel)).Where(each => roots.Has(Root(each)));
        var duties = (await db.Duties.AsNoTracking().ToListAsync(cancel)).Where(each => roots.Has(Root(each)));
        return [.. organisations.Select(each => new SearchText(Root(each), Root(each), each.Kind.Words(), each.Name, $"/{partnership}/about/{(each.IsBody ? "members" : "partners")}", string.Join(", ", each.Footprint.Select(area => area.Name)))),
            .. duties.Select(each => new SearchText(Root(each), Root(each), each.IsEnded ? "Duty, ended" : "Duty", each.Title, $"/{partnership}/duties#{each.Slug}", $"{each.Asks} · {each.LegalSource}"))];
    }

    static string Root(Organisation organisation) => $"organisation {organisation.Id}";

    static string Root(Duty duty) => $"duty {duty.Slug}";
}
