namespace Endeavour.Strategy.Frameworks;

/// <summary>A policy or model of others that a strategy answers: its items, when it was published, and whether it still holds.</summary>
public sealed record Framework(string Id, string Title)
{
    public string? Owner { get; init; }
    /// <summary>A year, a month or a day: <c>2010</c>, <c>2010-02</c>, <c>2010-02-11</c>. None where it is not known.</summary>
    public string? Published { get; init; }
    /// <summary>Since when it holds no more; none where nothing says so.</summary>
    public string? Lapsed { get; init; }
    /// <summary>What came after it.</summary>
    public string? After { get; init; }
    /// <summary>Where all this is written.</summary>
    public string? Source { get; init; }
    public string? Link { get; init; }
    public string? About { get; init; }
    public List<FrameworkItem> Items { get; init; } = [];

    /// <summary>A model says how much each of its items weighs.</summary>
    public bool IsModel => Items.Exists(item => item.Weight is not null);

    public bool HasLapsedOn(DateOnly today) => Lapsed is { } since && RoughDate.FirstDay(since) is { } day && day <= today;

    /// <summary>"This policy lapsed in July 2024; replaced by …." None while it holds.</summary>
    public string? LapseOn(DateOnly today) => !HasLapsedOn(today) ? null
        : $"This {(IsModel ? "model" : "policy")} lapsed {RoughDate.Since(Lapsed!)}{(After is null ? "; what came after it is not known." : $"; replaced by: {After.TrimEnd('.')}.")}";

    /// <summary>One of its own, for another record to hold.</summary>
    public Framework Copy() => this with { Items = [.. Items.Select(item => item with { })] };

    public bool Equals(Framework? other) => other is not null
        && (Id, Title, Owner, Published, Lapsed, After, Source) == (other.Id, other.Title, other.Owner, other.Published, other.Lapsed, other.After, other.Source)
        && (Link, About) == (other.Link, other.About) && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => HashCode.Combine(Id, Title, Items.Count);
}

/// <param name="Weight">Its share of the whole in per cent, in a model.</param>
public sealed record FrameworkItem(string Id, string Title, string? Text, double? Weight);

/// <summary>A part of the strategy answers an item of a framework.</summary>
/// <param name="To">The framework and its item: <c>marmot/best-start</c>.</param>
public sealed record Alignment(string To, string? Note)
{
    public string Framework => To.Split('/')[0];

    public string Item => To[(To.IndexOf('/', StringComparison.Ordinal) + 1)..];
}

/// <summary>What is spent on an item of a framework, as somebody stated it.</summary>
public sealed record Spending(string To, double Amount, string Period, string Source);
