using Endeavour.Accounts.Belongings;
using Endeavour.Accounts.People;
using Endeavour.Accounts.Posts;
using Endeavour.Accounts.SignIn.Demonstration;
using Endeavour.Accounts.SignIn.Holders;
using Endeavour.Platform.Calendar;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Partnerships;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.Import;

/// <summary>The people of the demonstration: each holds one post and has an account that opens only in demonstration mode. Those who are there stay as they are.</summary>
sealed class InventPeople(PartnershipRecords records, TimeProvider clock)
{
    const string Why = "One of the demonstration's people.";

    readonly Acting _acting = new(clock) { Who = Who.CommandLine };

    public async Task<int> Run(PeopleFile file, Dictionary<string, Post> posts, CancellationToken cancellation)
    {
        var place = records.Find(file.Partnership)!.ShortName;
        var made = 0;
        foreach (var line in file.Demonstration)
        {
            var person = await Person(file.Partnership, line, posts[line.Post].Id, cancellation);
            made += await Account(file.Partnership, line, $"{line.Called} of {place}", person, cancellation) ? 1 : 0;
        }
        return made;
    }

    /// <summary>Whoever looks after the demonstration's server; belongs to no partnership.</summary>
    public async Task ServerAdministrator(CancellationToken cancellation)
    {
        await using var directory = records.OpenDirectory();
        await new AddDemonstrationAccount(directory, _acting, new SecurityEvents(directory, _acting)).Run("administrator@server.example", "the administrator of the whole server", isServerAdministrator: true, cancellation);
    }

    async Task<Guid> Person(string partnership, DemonstrationLine line, Guid post, CancellationToken cancellation)
    {
        await using var db = records.Open(partnership);
        var name = $"Demonstration: {line.Called}";
        if (await db.People.Where(person => person.Name == name).Select(person => (Guid?)person.Id).FirstOrDefaultAsync(cancellation) is { } already) return already;
        var person = new Person { Id = _acting.NewKey(), Name = name };
        var holds = await db.Posts.SingleAsync(each => each.Id == post, cancellation);
        var memberships = await db.Memberships.Where(each => each.PostId == post).ToListAsync(cancellation);
        var today = London.DayOf(_acting.Now);
        db.Add(person);
        db.Add(holds.Appoint(_acting.NewKey(), person.Id, today < holds.From ? holds.From : today, memberships));
        await db.SaveAsync(_acting.Because("PersonInvented", Why), cancellation);
        return person.Id;
    }

    async Task<bool> Account(string partnership, DemonstrationLine line, string called, Guid person, CancellationToken cancellation)
    {
        await using var directory = records.OpenDirectory();
        if (await directory.Belongings.AnyAsync(each => each.PartnershipId == partnership && each.PersonId == person, cancellation)) return false;
        var account = await new AddDemonstrationAccount(directory, _acting, new SecurityEvents(directory, _acting)).Run($"{line.Post}@{partnership}.example", called, cancellation: cancellation);
        directory.Add(Belonging.Begin(_acting.NewKey(), account.Id, partnership, person, London.DayOf(_acting.Now), []));
        await directory.SaveAsync(_acting.Because("BelongingBegun", Why), cancellation);
        return true;
    }
}
