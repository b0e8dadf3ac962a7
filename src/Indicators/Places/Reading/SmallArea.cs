using Endeavour.Indicators.Places.Registry;

namespace Endeavour.Indicators.Places.Reading;

/// <summary>How deprived a small area is.</summary>
/// <param name="Decile">1 is the most deprived tenth of the country's small areas.</param>
/// <param name="Rank">1 is the most deprived of the country.</param>
public sealed record SmallAreaDeprivation(Area Area, int Decile, int Rank, double Score);

/// <summary>People of one year of age.</summary>
/// <param name="IsOpen">Of this age and older.</param>
public sealed record AgePeople(int Age, int People, bool IsOpen);

/// <summary>A measure of deprivation of a district as a whole.</summary>
public sealed record DistrictMeasure(string Measure, double Value);

/// <summary>A hexagon of the hex map: its column and its row, which grows upwards.</summary>
public sealed record AreaHex(string Code, string Name, int Column, int Row, string Layout);

/// <summary>What was found for what somebody typed.</summary>
/// <param name="Postcode">The postcode, tidy, where the text is one.</param>
public sealed record AreaSearch(IReadOnlyList<Area> Areas, string? Postcode, string? WhyNone);
