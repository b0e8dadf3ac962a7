namespace Endeavour.Indicators.Demonstration;

/// <summary>Chance that is the same on every machine and in every order: each series draws from a seed made of its own name.</summary>
sealed class Chance
{
    readonly Random _random;

    public Chance(int seed, params ReadOnlySpan<string> names)
    {
        // FNV-1a: string.GetHashCode differs from run to run.
        var hash = 2166136261u ^ (uint)seed;
        foreach (var name in names)
            foreach (var letter in name) hash = (hash ^ letter) * 16777619u;
        _random = new Random((int)hash);
    }

    /// <summary>A draw from the standard normal distribution (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
