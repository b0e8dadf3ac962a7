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
public sealed record BrokenThread(ThreadRecord Record, string Says);
