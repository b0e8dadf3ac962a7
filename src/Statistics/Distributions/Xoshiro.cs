using System.Numerics;

namespace Endeavour.Statistics.Distributions;

/// <summary>
/// A generator of random bits, xoshiro256++ (Blackman and Vigna 2021), whose state is filled by SplitMix64 (Steele, Lea and Flood 2014) from a
/// seed and the number of a stream. Streams are independent of each other; the same seed and stream give the same bits on every machine.
/// </summary>
struct Xoshiro
{
    const ulong Golden = 0x9E3779B97F4A7C15;
    ulong _a, _b, _c, _d;

    public Xoshiro(ulong seed, ulong stream)
    {
        var place = Mixed(seed + Golden) ^ Mixed(stream * Golden + 1);
        _a = Mixed(place += Golden);
        _b = Mixed(place += Golden);
        _c = Mixed(place += Golden);
        _d = Mixed(place + Golden);
    }

    public ulong Next()
    {
        var result = BitOperations.RotateLeft(_a + _d, 23) + _a;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number above 0 and below 1.</summary>
    public double NextUniform() => ((Next() >> 12) + 0.5) * (1.0 / (1UL << 52));

    static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
