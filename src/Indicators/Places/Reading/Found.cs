namespace Endeavour.Indicators.Places.Reading;

/// <summary>What was found; where there is nothing, why, and what to do about it.</summary>
public sealed record Found<T>(IReadOnlyList<T> Items, string? WhyNone = null)
{
    public bool Any => Items.Count > 0;

    internal static Found<T> Of(IReadOnlyList<T> items, string whyNone) => items.Count > 0 ? new(items) : new([], whyNone);
}
