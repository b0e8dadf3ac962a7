using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Endeavour.Accounts.Obligations;
using Endeavour.Platform.Changes;
using Endeavour.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Endeavour.Accounts.History;

/// <summary>Says values of the history in words: a date, a yes, the name of the thing that a key stands for.</summary>
sealed class Names(IReadOnlyDictionary<Guid, string> known)
{
    static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The names of all things of this module that these changes speak of, as they are today.</summary>
    public static async Task<Names> For(AppDb db, IEnumerable<Change> changes, CancellationToken cancellation)
    {
        var keys = changes.SelectMany(Keys).Distinct().ToList();
        var known = new Dictionary<Guid, string>();
        foreach (var each in await db.People.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, each.Name }).ToListAsync(cancellation)) known[each.Id] = each.Name;
        foreach (var each in await db.Posts.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, each.Title }).ToListAsync(cancellation)) known[each.Id] = each.Title;
        foreach (var each in await db.Organisations.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, each.Name }).ToListAsync(cancellation)) known[each.Id] = each.Name;
        foreach (var each in await db.Memberships.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, Person = each.Person!.Name, Post = each.Post == null ? null : each.Post.Title, Body = each.Organisation!.Name }).ToListAsync(cancellation))
            known[each.Id] = $"{each.Person}, {each.Post ?? each.Body}";
        foreach (var each in await db.Obligations.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, each.Year, each.Number }).ToListAsync(cancellation)) known[each.Id] = ObligationReference.Of(each.Year, each.Number);
        foreach (var each in await db.Duties.AsNoTracking().Where(each => keys.Contains(each.Id)).Select(each => new { each.Id, each.Title }).ToListAsync(cancellation)) known[each.Id] = each.Title;
        return new(known);
    }

    public string? Find(Guid key) => known.GetValueOrDefault(key);

    public string? Find(string key) => Guid.TryParse(key, out var id) ? Find(id) : null;

    public string Say(JsonNode? value) => value switch
    {
        null => Told.Nothing,
        JsonArray { Count: 0 } => Told.Nothing,
        JsonArray many => string.Join("; ", many.Select(Say)),
        JsonObject parts => string.Join(", ", parts.Where(part => part.Value is not null).Select(part => Say(part.Value))),
        _ when value.GetValueKind() == JsonValueKind.True => "yes",
        _ when value.GetValueKind() == JsonValueKind.False => "no",
        _ when value.GetValueKind() == JsonValueKind.String => Say(value.GetValue<string>()),
        _ => value.ToJsonString(),
    };

    string Say(string text) =>
        text == "" ? Told.Nothing
        : Guid.TryParseExact(text, "D", out var key) ? Find(key) ?? text
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("d MMMM yyyy", English)
        : DateTimeOffset.TryParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at.EnglishTime()
        : text;

    static IEnumerable<Guid> Keys(Change change)
    {
        if (change.Person is { } person) yield return person;
        if (Guid.TryParse(change.Subject, out var subject)) yield return subject;
        if (change.Read() is not { } content) yield break;
        foreach (var value in (content.Before ?? []).Concat(content.After ?? []).Select(part => part.Value).OfType<JsonValue>())
            if (value.TryGetValue<string>(out var text) && Guid.TryParseExact(text, "D", out var key)) yield return key;
    }
}
