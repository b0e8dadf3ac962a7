namespace Endeavour.Statistics;

/// <summary>The events and the people of one age band (or of one band of age and sex) of an area.</summary>
/// <param name="Band">The key of the band, such as "0-4" or "90+"; or the age it starts with, such as "0".</param>
/// <param name="Count">The number of events, zero or more; null where it was not given.</param>
/// <param name="Population">The people, or person-years, zero or more; null where it was not given.</param>
public readonly record struct Stratum(string Band, double? Count, double? Population);

/// <summary>Those people of one age band who had an event equally often, such as twice.</summary>
/// <param name="Band">The key of the band, such as "0-4" or "90+"; or the age it starts with, such as "0".</param>
/// <param name="Frequency">How many events each of them had, above zero.</param>
/// <param name="People">The number of people who had so many events, zero or more; null where it was not given.</param>
/// <param name="Population">Everyone in the band, with events or without; the same in all rows of the band.</param>
public readonly record struct RepeatedEvents(string Band, double Frequency, double? People, double? Population);
