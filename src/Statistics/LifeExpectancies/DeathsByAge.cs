namespace Endeavour.Statistics;

/// <summary>The deaths and the people of one age band.</summary>
/// <param name="StartAge">The age that the band starts at, in whole years: 0, 1, 5, 10 … The last band is open.</param>
/// <param name="Deaths">The deaths, zero or more; null where they were not given.</param>
/// <param name="Population">The people or person-years, zero or more; null where they were not given.</param>
public readonly record struct DeathsByAge(int StartAge, double? Deaths, double? Population);
