using System.Globalization;
using System.Text;

namespace Endeavour.Accounts.Obligations.Reminders;

/// <summary>All that is asked of one person on one day: one mail. Who is asked nothing gets none.</summary>
public sealed record Digest(Guid Person, string To, IReadOnlyList<Reminder> Reminders)
{
    /// <summary>Groups what is due by whoever holds the posts, without what they were asked before.</summary>
    /// <param name="sent">What was sent before, and today: who had a mail today gets no second one.</param>
    public static IReadOnlyList<Digest> Of(IEnumerable<Reminder> due, Standings.Circumstances now, IReadOnlyCollection<SentReminder> sent, Func<Guid, string?> address)
    {
        var before = sent.Select(each => (each.PersonId, each.ObligationId, each.Occasion)).ToHashSet();
        var today = sent.Where(each => each.Day == now.Day).Select(each => each.PersonId).ToHashSet();
        return [.. due.SelectMany(reminder => now.Posts.HoldersOn(reminder.PostId, now.Day).Select(person => (Person: person, Reminder: reminder)))
            .Where(each => !today.Contains(each.Person) && !before.Contains((each.Person, each.Reminder.Obligation.Id, each.Reminder.Occasion)))
            .GroupBy(each => each.Person)
            .Where(person => !string.IsNullOrWhiteSpace(address(person.Key)))
            .Select(person => new Digest(person.Key, address(person.Key)!, [.. person.Select(each => each.Reminder).DistinctBy(each => (each.Obligation.Id, each.Occasion))]))];
    }

    public string Subject(string partnership) => Reminders.Count == 1
        ? $"{partnership}: {Reminders[0].Obligation.Reference} needs you"
        : string.Create(CultureInfo.InvariantCulture, $"{partnership}: {Reminders.Count} promises need you");

    /// <summary>The one thing asked, or how many.</summary>
    public string Asks => Reminders.Count == 1 ? Sentence(Reminders[0].Asks) : string.Create(CultureInfo.InvariantCulture, $"{Reminders.Count} promises need a word from you.");

    /// <param name="site">The address of the partnership's pages: <c>https://endeavour.example/rutland</c>.</param>
    public string Text(string site)
    {
        var text = new StringBuilder();
        foreach (var reminder in Reminders)
        {
            if (Reminders.Count > 1) text.AppendLine(Sentence(reminder.Asks));
            text.AppendLine(reminder.Why).AppendLine(site + "/obligations/" + reminder.Obligation.Reference).AppendLine();
        }
        return text.Append("All that waits for you: " + site + "/work").ToString();
    }

    public IEnumerable<SentReminder> Remember(DateOnly day) =>
        Reminders.Select(each => new SentReminder { ObligationId = each.Obligation.Id, PersonId = Person, Occasion = each.Occasion, Day = day });

    static string Sentence(string text) => text.EndsWith('.') ? text : text + ".";
}
