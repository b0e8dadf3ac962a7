using System.Text.Json.Serialization;

namespace Endeavour.Indicators.Releases;

/// <summary>What is served: for each indicator the release that pages read, and every release that was ever kept. Small, and swapped whole.</summary>
public sealed record Served(IReadOnlyDictionary<int, string> Indicators, IReadOnlyList<string> Releases)
{
    /// <summary>When an earlier release was brought back, the oldest first.</summary>
    public IReadOnlyList<BroughtBack> BroughtBack { get; init; } = [];

    /// <summary>When indicators were served from here no longer, the oldest first.</summary>
    public IReadOnlyList<LetGo> LetGo { get; init; } = [];

    /// <summary>Releases that were withdrawn before their day, the oldest first: they were never shown, and are not.</summary>
    public IReadOnlyList<Withdrawn> Withdrawn { get; init; } = [];

    /// <summary>Why a release will not be shown; null where it was not withdrawn.</summary>
    public Withdrawn? WhyWithdrawn(string release) => Withdrawn.FirstOrDefault(each => each.Release == release);

    /// <summary>Whether a decision was carried out already.</summary>
    public bool Knows(string decision) => decision.Length > 0 && (BroughtBack.Any(each => each.Decision == decision) || LetGo.Any(each => each.Decision == decision) || Withdrawn.Any(each => each.Decision == decision));

    /// <summary>Releases that are kept and wait for their day, in the order of import.</summary>
    public IReadOnlyList<Awaited> Later { get; init; } = [];

    public static Served Nothing { get; } = new(new Dictionary<int, string>(), []);

    /// <summary>What is served at an instant: whatever was awaited and has come replaces, in the order of its coming, what was served before. No job is needed for it.</summary>
    public Served At(DateTimeOffset now)
    {
        var come = Later.Where(each => each.Comes <= now).OrderBy(each => each.Comes).ToList();
        if (come.Count == 0) return this;
        var indicators = new SortedDictionary<int, string>(Indicators.ToDictionary());
        foreach (var each in come)
            foreach (var indicator in each.Indicators) indicators[indicator] = each.Release;
        return this with { Indicators = indicators, Later = [.. Later.Where(each => each.Comes > now)] };
    }

    /// <summary>As it will be when all that is awaited has come: for those who prepare it, never for the public.</summary>
    [JsonIgnore]
    public Served Preview => At(DateTimeOffset.MaxValue);

    /// <summary>Whether the public may know of a release.</summary>
    public bool IsShown(string release, DateTimeOffset now) => Releases.Contains(release) && WhyWithdrawn(release) is null && !Later.Any(each => each.Release == release && each.Comes > now);
}

/// <summary>An earlier release was served again for its indicators: by whom, and why.</summary>
/// <param name="Decision">What decided it, where that may come twice; the second time nothing is done.</param>
public sealed record BroughtBack(string Release, DateTimeOffset At, string By, string Why, string Decision = "");

/// <summary>Indicators that are served from here no longer, so that whoever reads through this folder sees what lies below it.</summary>
public sealed record LetGo(IReadOnlyList<int> Indicators, DateTimeOffset At, string By, string Why, string Decision = "");

/// <summary>A release that waited for its day was taken out before it came: by whom, and why.</summary>
public sealed record Withdrawn(string Release, DateTimeOffset At, string By, string Why, string Decision = "");

/// <summary>A release that is kept and not yet shown.</summary>
/// <param name="From">The day from which it is; null where it cannot be read, and then it is never shown.</param>
public sealed record Awaited(string Release, [property: JsonConverter(typeof(EmbargoJson))] DateOnly? From, IReadOnlyList<int> Indicators)
{
    [JsonIgnore]
    public DateTimeOffset Comes => Embargo.Ends(From ?? DateOnly.MaxValue);
}
