using Endeavour.Platform.Changes;

namespace Endeavour.Accounts.History;

/// <summary>One change as a person reads it.</summary>
/// <param name="Name">Of the thing that changed, where it can be named.</param>
/// <param name="Why">None when the content was erased.</param>
public sealed record Told(long Number, DateTimeOffset At, string What, string Kind, string Subject, string? Name, string Who, string? Why, IReadOnlyList<Told.Part> Parts)
{
    /// <summary>The word for a part that holds nothing.</summary>
    public const string Nothing = "nothing";

    public bool IsErased => Why is null;

    /// <summary>A part that differs: what it was and what it is.</summary>
    public sealed record Part(string Name, string Before, string After);

    internal static Told Of(Change change, Names names)
    {
        var content = change.Read();
        var by = change.Person is { } person && names.Find(person) is { } name ? $"{change.Post} ({name})" : change.Post;
        return new(change.Number, change.At, KindWords.Of(change.What), change.Kind, change.Subject, names.Find(change.Subject), by, content?.Why,
            content is null ? [] : [.. content.Differences().Where(part => part != "id").Select(part => new Part(KindWords.OfPart(part), names.Say(content.Before?[part]), names.Say(content.After?[part])))
                .Where(part => part.Before != part.After)]);
    }
}
