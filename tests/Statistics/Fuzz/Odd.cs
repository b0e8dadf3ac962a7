namespace Endeavour.Tests.Statistics.Fuzz;

/// <summary>Bad and odd input, made from a seed: the same seed always gives the same input. Most of it is odd but allowed; some is not.</summary>
sealed class Odd(ulong seed)
{
    static readonly double[] Allowed =
        [0, 1, 0.5, 2, 3, 7, 9.999, 10, 11, 100, 1234.5, 1e6, 1L << 53, (1L << 53) + 2, 1e15, 1e-3, 1e-12, 1 - 1e-16, 1 + 2e-16, 25, 60, 5000, 5001, -0.0];

    // Some are just within the bounds of the library, some too small for anything but a count.
    static readonly double[] Extreme =
        [1e60, 1e60, 9e59, 1e-60, 1e-60, 1e-59, 1e18, 1e30, 1e-30, 1e-18, 1e45, 1e-45, 1e-120, 1e-100];

    static readonly double[] Bad =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, -1, -double.Epsilon, double.MinValue, -0.5, double.Epsilon, 1e-310, 2.3e-308, 1e-200, 1e200, 1e300, double.MaxValue, 1.1e60, 1e-121];

    static readonly double[] Levels = [0.95, 0.9, 0.998, 0.99, 1, 1 - 1e-16, 1 - 1e-12, 0.9999, 0.90000000001];

    static readonly double[] BadLevels = [0.89999, 0, -1, 1.0000001, 95, double.NaN, double.PositiveInfinity, double.Epsilon];

    static readonly string?[] Names = ["0-4", "5-9", "a", "b", "c", "d", "e", "", " ", "🙂", "90+", "0-4 "];

    ulong _state = seed;

    /// <summary>SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public ulong Next()
    {
        var z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    public int Below(int end) => (int)(Next() % (ulong)end);

    public bool OneIn(int times) => Below(times) == 0;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Below(choices.Length)];

    /// <summary>Zero or more nearly always; refused once in about a hundred and sixty.</summary>
    public double Number() => Below(160) switch
    {
        0 => Of(Bad),
        < 16 => Of(Extreme),
        < 80 => Of(Allowed),
        < 120 => Below(1000),
        _ => Below(1_000_000) * (1 + Next() / (double)ulong.MaxValue),
    };

    /// <summary>Like <see cref="Number"/>, of either sign.</summary>
    public double Signed() => OneIn(2) ? Number() : -Number();

    public double Share() => OneIn(40) ? Number() : OneIn(10) ? Of(0, 1, 1e-60, 1e-16, 1 - 1e-16) : OneIn(400) ? Of(double.Epsilon, 1e-300) : Next() / (double)ulong.MaxValue;

    public double Level() => OneIn(160) ? Of(BadLevels) : Of(Levels);

    public double Multiplier() => OneIn(10) ? Number() : Of(1.0, 100, 1000, 100_000);

    /// <summary>A denominator for a numerator: nearly always large enough.</summary>
    public double Over(double count) => OneIn(60) ? Number() : count + Number();

    public double[] Numbers(int length) => Many(length, Number);

    public T[] Many<T>(int length, Func<T> one)
    {
        var many = new T[length];
        for (var i = 0; i < length; i++) many[i] = one();
        return many;
    }

    /// <summary>A length that fits, nearly always.</summary>
    public int Length(int fit) => OneIn(50) ? Math.Max(0, fit + Below(5) - 2) : fit;

    public double? Maybe() => OneIn(20) ? null : Number();

    public string Name() => OneIn(100) ? null! : Of(Names)!;

    public int Whole() => Below(20) switch { 0 => int.MinValue, 1 => int.MaxValue, 2 => -1, _ => Below(12) };

    public T Kind<T>()
        where T : struct, Enum => OneIn(60) ? (T)Enum.ToObject(typeof(T), 99) : Enum.GetValues<T>()[Below(Enum.GetValues<T>().Length)];
}
