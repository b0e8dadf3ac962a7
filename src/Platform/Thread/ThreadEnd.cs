using Endeavour.Platform.Yaml;

namespace Endeavour.Platform.Thread;

/// <summary>A record, named: its kind in the code (<c>Element</c>) and its stable id there.</summary>
public readonly record struct ThreadEnd(string Kind, string Id)
{
    public override string ToString() => $"{Kind}/{Id}";
}

/// <summary>A record as a thread shows it.</summary>
/// <param name="Word">What it is, in the partnership's own word: "Priority".</param>
/// <param name="IsPublic">Whether a visitor may know of it.</param>
public sealed record ThreadRecord(ThreadEnd End, string Word, string Title, string Url, bool IsPublic = true);

/// <summary>A tie from one record to another.</summary>
/// <param name="Link">The key of the link that someone made; none for a tie that the records themselves hold.</param>
public sealed record ThreadTie(ThreadEnd From, Relation Relation, ThreadEnd To, Guid? Link = null, string? Why = null, DateOnly? Since = null);

/// <summary>A place where a thread stops too early.</summary>
/// <param name="Says">What is wrong, in words that are the same for all of its kind: it is the rule.</param>
/// <param name="MendAt">Where it can be mended; none when that is the record's own page.</param>
/// <param name="Facts">What the record says of the matter beside its title: when this becomes another, what was left stands open again.</param>
public sealed record BrokenThread(ThreadRecord Record, string Says, string? MendAt = null, string Facts = "")
{
    /// <summary>The rule as part of an address.</summary>
    public string Rule => Slug.From(Says);

    public (string Rule, string Kind, string Id) Key => (Rule, Record.End.Kind, Record.End.Id);

    /// <summary>The fingerprint of what the record says.</summary>
    public string Stands => Sha256.Of($"{Record.Title}\u001f{Facts}");
}
