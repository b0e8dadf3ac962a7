namespace Endeavour.Statistics;

/// <summary>How many of one age band are in good health, from a survey or census.</summary>
/// <param name="StartAge">The age that the band starts at; it runs to the next band of the survey, the last one is open.</param>
/// <param name="Prevalence">The proportion in good health, 0 to 1; null where it was not given.</param>
/// <param name="Sample">The number of people asked (the effective number, where answers are weighted), above zero, fractions allowed; null where it was not given.</param>
public readonly record struct HealthByAge(int StartAge, double? Prevalence, double? Sample);
