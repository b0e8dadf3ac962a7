namespace Endeavour.Strategy.Measures;

/// <summary>Whose state a measure shows: nobody alone answers for a population; a service answers for its performance.</summary>
public enum MeasureKind
{
    Population,
    Performance,
}
