using Endeavour.Accounts;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Endeavour.Platform.Jobs;
using Endeavour.Platform.Mail;
using Endeavour.Tests.TestKit;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Kills;

/// <summary>What must hold afterwards.</summary>
static class Findings
{
    public static async Task<List<string>> Of(Place place, Load load, string partnership, MailSink sink)
    {
        var found = new List<string>();
        await using var db = place.Records.Open(partnership);
        await People(db, load, found);
        await Mails(db, load, sink, found);
        found.AddRange((await db.Jobs.AsNoTracking().Where(job => job.State == JobState.Waiting || job.State == JobState.Running || job.State == JobState.Refused).ToListAsync()).Select(job => $"A job is left {job.State}: {job.Problem}"));
        var done = await db.Jobs.CountAsync(job => job.State == JobState.Done);
        if (done < load.JobsAsked) found.Add($"{load.JobsAsked} jobs were promised and {done} are done.");
        if (await db.Changes.CountAsync(change => change.What == "HistoryChecked") != done) found.Add("A job ended more or less than once.");
        foreach (var each in place.Records.All())
        {
            await using var record = place.Records.Open(each.Id);
            await Verify(record, each.Id, found);
        }
        await using var directory = place.Records.OpenDirectory();
        await Verify(directory, "the directory", found);
        return found;
    }

    static async Task People(AppDb db, Load load, List<string> found)
    {
        var held = await db.People.Where(person => person.Name.StartsWith("Person ")).Select(person => new { person.Name, Id = person.Id.ToString() }).ToListAsync();
        var counts = held.GroupBy(person => person.Name).ToDictionary(same => same.Key, same => same.Count());
        found.AddRange(counts.Where(each => each.Value > 1).Select(each => $"{each.Key} is there {each.Value} times."));
        found.AddRange(load.Acknowledged.Where(name => !counts.ContainsKey(name)).Select(name => $"{name} was acknowledged and is lost."));
        if (held.Count > load.Acknowledged.Count) found.Add($"{held.Count - load.Acknowledged.Count} people are there whose form was never answered, even when sent again.");
        var recorded = await db.Changes.Where(change => change.Kind == "Person").Select(change => change.Subject).ToListAsync();
        var told = recorded.Select(Guid.Parse).ToHashSet();
        found.AddRange(held.Where(person => !told.Contains(Guid.Parse(person.Id))).Select(person => $"{person.Name} has no record of who made it: half done."));
    }

    static async Task Mails(AppDb db, Load load, MailSink sink, List<string> found)
    {
        var states = await db.Messages.ToDictionaryAsync(message => message.Id, message => message.State);
        if (sink.Duplicates > 0) found.Add($"{sink.Duplicates} letters came twice.");
        found.AddRange(load.Mails.Where(id => !states.ContainsKey(id)).Select(id => $"Letter {id} is lost from the outbox."));
        found.AddRange(states.Where(each => each.Value is not (MessageState.Sent or MessageState.InDoubt)).Select(each => $"Letter {each.Key} is still {each.Value}."));
        var arrived = sink.Mails.Select(mail => mail.Text).ToList();
        var sent = states.Values.Count(state => state == MessageState.Sent);
        if (sent > arrived.Count) found.Add($"{sent} letters are said to be sent and {arrived.Count} arrived.");
        Console.WriteLine($"letters: {states.Count} written, {arrived.Count} arrived, {sent} said to be sent, {states.Values.Count(state => state == MessageState.InDoubt)} in doubt");
    }

    static async Task Verify(RecordDb db, string name, List<string> found) =>
        found.AddRange((await Chain.Verify(db)).Problems.Take(3).Select(problem => $"The chain of {name}: {problem.Says}"));
}
