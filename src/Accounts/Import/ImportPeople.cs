using Endeavour.Accounts.Organisations;
using Endeavour.Accounts.Posts;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Import;

/// <summary>Brings organisations and posts in, one transaction a partnership. What is there already, by its name, stays; importing again changes nothing.</summary>
public sealed class ImportPeople(PartnershipRecords records, TimeProvider clock)
{
    /// <param name="demonstration">Also the invented people, with an account each that opens only in demonstration mode.</param>
    public async Task<PeopleReport> Run(PeopleFile file, bool demonstration, CancellationToken cancellation = default)
    {
        if (file.Problems.Found.Count > 0) return new(file.Partnership, 0, 0, 0, file.Problems.Found);
        if (records.Find(file.Partnership) is null)
            return new(file.Partnership, 0, 0, 0, [new(file.Name, 1, "people.partnership", "unknown-partnership", $"There is no partnership `{file.Partnership}` here. Import its settings first, or with it.")]);
        await using var db = records.Open(file.Partnership);
        var acting = new Acting(clock) { Who = Who.CommandLine };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var organisations = await Organisations(db, file, acting, cancellation);
        var posts = await Posts(db, file, organisations, acting, cancellation);
        var added = db.ChangeTracker.Entries().Where(entry => entry.State == EntityState.Added).Select(entry => entry.Entity).ToList();
        await db.SaveAsync(acting.Because("PeopleImported", $"Brought in from {Path.GetFileName(file.Name)}"), cancellation);
        await transaction.CommitAsync(cancellation);
        var invented = demonstration ? await new InventPeople(records, clock).Run(file, posts, cancellation) : 0;
        if (demonstration) await new InventPeople(records, clock).ServerAdministrator(cancellation);
        return new(file.Partnership, added.OfType<Organisation>().Count(), added.OfType<Post>().Count(), invented, []);
    }

    static async Task<Dictionary<string, Organisation>> Organisations(AppDb db, PeopleFile file, Acting acting, CancellationToken cancellation)
    {
        var held = (await db.Organisations.ToListAsync(cancellation)).GroupBy(each => each.Name).ToDictionary(same => same.Key, same => same.First());
        var found = new Dictionary<string, Organisation>();
        foreach (var line in file.Organisations)
        {
            if (!held.TryGetValue(line.Name, out var organisation))
            {
                organisation = new() { Id = acting.NewKey(), Name = line.Name, Kind = line.Kind, From = line.From, ParentId = line.PartOf is { } above ? found[above].Id : null, Footprint = [.. line.Areas] };
                db.Add(organisation);
            }
            found[line.Id] = organisation;
        }
        return found;
    }

    static async Task<Dictionary<string, Post>> Posts(AppDb db, PeopleFile file, Dictionary<string, Organisation> organisations, Acting acting, CancellationToken cancellation)
    {
        var held = (await db.Posts.ToListAsync(cancellation)).GroupBy(each => (each.OrganisationId, each.Title)).ToDictionary(same => same.Key, same => same.First());
        var found = new Dictionary<string, Post>();
        foreach (var line in file.Posts)
        {
            if (!held.TryGetValue((organisations[line.Organisation].Id, line.Title), out var post))
            {
                post = new() { Id = acting.NewKey(), Title = line.Title, OrganisationId = organisations[line.Organisation].Id, From = line.From, Seats = line.Seats, IsStatutory = line.Statutory, Roles = [.. line.Roles.Distinct().Order()] };
                db.Add(post);
            }
            found[line.Id] = post;
        }
        return found;
    }
}

/// <summary>What an import of people did, or why it did nothing.</summary>
public sealed record PeopleReport(string Partnership, int Organisations, int Posts, int Invented, IReadOnlyList<Endeavour.Platform.Yaml.FileProblem> Problems);
