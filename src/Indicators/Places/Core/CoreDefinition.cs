using System.Globalization;
using Endeavour.Indicators.Areas;

namespace Endeavour.Indicators.Places.Core;

/// <summary>
/// Which small areas count as the most deprived ones ("Core20"): dated, because partnerships agree it and later agree another, and named, because
/// two of them in use at once are the rule. Every number that comes of it carries it.
/// </summary>
public sealed record CoreDefinition
{
    CoreDefinition(string label, DateOnly agreed, string within, int percent) => (Label, Agreed, Within, Percent) = (label, agreed, within, percent);

    /// <summary>What it is called: <c>National 20%</c>.</summary>
    public string Label { get; }

    /// <summary>The day from which it is used.</summary>
    public DateOnly Agreed { get; }

    /// <summary>The code of the area among whose small areas the most deprived are found; England's for the national definition.</summary>
    public string Within { get; }

    /// <summary>How many in a hundred of those small areas.</summary>
    public int Percent { get; }

    public bool IsNational => Within == AreaKinds.England;

    /// <summary>The most deprived fifth of England's small areas: tenths 1 and 2 of the index, as its publisher drew them.</summary>
    public static CoreDefinition National(string label, DateOnly agreed) => new(Named(label), agreed, AreaKinds.England, 20);

    /// <summary>The most deprived small areas of an ICB, a partnership or any other area, by the national rank.</summary>
    /// <param name="percent">From 1 to 50: <c>10</c> and <c>20</c> are in use.</param>
    public static CoreDefinition Local(string label, DateOnly agreed, string within, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 50);
        return new(Named(label), agreed, within, percent);
    }

    /// <summary>The label with its date, for a heading or a key.</summary>
    public string Words => string.Create(CultureInfo.GetCultureInfo("en-GB"), $"{Label} (definition of {Agreed:d MMMM yyyy})");

    static string Named(string label) => string.IsNullOrWhiteSpace(label) ? throw new ArgumentException("A definition needs a name.", nameof(label)) : label.Trim();
}
