namespace Endeavour.Platform.Partnerships;

/// <summary>The partnership whose page is asked for: the first part of the address. One a request.</summary>
public sealed class CurrentPartnership
{
    /// <summary>The partnership; only a page under <c>/{partnership}</c> may ask.</summary>
    public Partnership Value => OrNone ?? throw new InvalidOperationException("This address has no {partnership}: begin the page's route with it.");

    public Partnership? OrNone { get; internal set; }

    public string Id => Value.Id;

    /// <summary>Changes when its record does, also by another process; none where the page is not a partnership's.</summary>
    public string? Version { get; internal set; }
}
